import type { AppError } from '@shared/domain/errors';
import { useActiveConnection, useConnections } from './AppState';
import { useSaveSettings } from './useSaveSettings';

interface EnterConnection {
  /** Makes a connection the active one, if it is not. Answers whether it is: one that was removed cannot be. */
  readonly run: (id: string) => Promise<boolean>;
  readonly error: AppError | undefined;
}

/** Goes to a connection before something of it is opened. */
export function useEnterConnection(): EnterConnection {
  const active = useActiveConnection();
  const connections = useConnections();
  const { attempt, error } = useSaveSettings();
  const run = async (id: string): Promise<boolean> => {
    if (active?.id === id) return true;
    return connections.some((connection) => connection.id === id) && attempt({ activeConnection: id });
  };
  return { run, error };
}
