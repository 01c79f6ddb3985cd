import type { Settings } from '@shared/contract/settings';
import { useMediaQuery } from '../lib/useMediaQuery';
import type { ThemeMode } from './tokens';

/** The theme to draw: the one that was chosen, or the system's, followed live. */
export function useThemeMode(chosen: Settings['theme']): ThemeMode {
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  if (chosen !== 'system') return chosen;
  return systemDark ? 'dark' : 'light';
}
