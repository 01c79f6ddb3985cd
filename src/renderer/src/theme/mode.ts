import { useSyncExternalStore } from 'react';
import type { Settings } from '@shared/contract/settings';
import type { ThemeMode } from './tokens';

const query = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** The theme to draw: the one that was chosen, or the system's, followed live. */
export function useThemeMode(chosen: Settings['theme']): ThemeMode {
  const systemDark = useSyncExternalStore(subscribe, () => query().matches);
  if (chosen !== 'system') return chosen;
  return systemDark ? 'dark' : 'light';
}
