import { createContext, use, type ReactNode } from 'react';
import type { AppState } from '@shared/contract/app';
import type { Connection } from '@shared/contract/connections';
import type { Settings } from '@shared/contract/settings';
import { useQuery, type Query } from '../lib/useQuery';

const AppStateContext = createContext<AppState | undefined>(undefined);

const TOPICS = ['app.changed', 'connections.changed', 'settings.changed'] as const;

/** Reads what the frame shows and reads it again after every change; for the root only. */
export function useAppStateQuery(): Query<AppState> {
  return useQuery('app.state', [], { topics: TOPICS });
}

/** Hands the state to everything below it. */
export function AppStateProvider({ state, children }: { state: AppState; children: ReactNode }) {
  return <AppStateContext value={state}>{children}</AppStateContext>;
}

/** What the frame knows: versions, keychain, store, settings, connections. */
export function useAppState(): AppState {
  const state = use(AppStateContext);
  if (state === undefined) throw new Error('useAppState needs an AppStateProvider above it');
  return state;
}

export const useSettings = (): Settings => useAppState().settings;
export const useConnections = (): readonly Connection[] => useAppState().connections;

/** Whether a connection may only read. */
export function useIsReadOnly(connectionId: string): boolean {
  return useConnections().find(({ id }) => id === connectionId)?.readOnly ?? false;
}

/** The connection that the admin works with; null before the first one is added. */
export function useActiveConnection(): Connection | null {
  const { connections, settings } = useAppState();
  return connections.find((item) => item.id === settings.activeConnection) ?? connections[0] ?? null;
}
