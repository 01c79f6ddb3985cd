import type { PolicySetting } from '@shared/domain/policy';
import { useAppState } from './AppState';

/** Whether the admin may change a setting, only see what IT decided, or not even that. */
export type Ruling = 'open' | 'fixed' | 'hidden';

/** How the policy of this computer rules each setting. */
export function useRuling(): (setting: PolicySetting) => Ruling {
  const { fixed, hidden } = useAppState().policy;
  return (setting) => (hidden.includes(setting) ? 'hidden' : fixed.includes(setting) ? 'fixed' : 'open');
}
