import type { PolicySetting } from '@shared/domain/policy';
import type { Settings } from '@shared/contract/settings';
import { visibleText } from '../lib/visibleText';
import type { Availability, CommandState, Unavailable } from './command';

/** Why a command cannot be run, or null where this rule has nothing against it. */
export type Rule = (state: CommandState) => Unavailable | null;

/** The first rule that is broken says why. */
export const unless =
  (...rules: readonly Rule[]) =>
  (state: CommandState): Availability =>
    rules.map((rule) => rule(state)).find((broken) => broken !== null) ?? 'enabled';

const named = (reason: Unavailable['reason'], { active }: Pick<CommandState, 'active'>): Unavailable =>
  active === null ? { reason: 'noConnection' } : { reason, params: { name: visibleText(active.name) } };

export const connected: Rule = ({ active }) => (active === null ? { reason: 'noConnection' } : null);

export const wecom: Rule = (state) => (state.active?.vendor === 'wecom' ? null : named('onlyWecom', state));

export const sobot: Rule = (state) => (state.active?.vendor === 'sobot' ? null : named('onlySobot', state));

/** What forbids changes over the connection that is worked with, or null. */
export const writable = (state: Pick<CommandState, 'app' | 'active'>): Unavailable | null => {
  if (state.app.policy.readOnly) return { reason: 'policyReadOnly' };
  return state.active?.readOnly === false ? null : named('readOnly', state);
};

export const online: Rule = ({ active }) =>
  active?.reachability.state === 'offline' ? { reason: 'offline' } : null;

export const updating: Rule = ({ app }) => (app.settings.updates === 'off' ? { reason: 'updatesOff' } : null);

/** A setting can be given a value that it does not have, where no policy decided it or keeps it out of sight. */
export const settable =
  <S extends PolicySetting>(setting: S, value: Settings[S]) =>
  ({ app: { settings, policy } }: CommandState): Availability => {
    if (policy.hidden.includes(setting) || settings[setting] === value) return 'hidden';
    return policy.fixed.includes(setting) ? { reason: 'fixed' } : 'enabled';
  };
