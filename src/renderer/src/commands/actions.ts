import type { JobKind } from '@shared/domain/job';
import { isActive } from '../state/jobs';
import type { Route } from '../stores/router';
import type { Command, CommandName, CommandState, KeywordsName } from './command';
import { connected, online, unless, updating, wecom, writable, type Rule } from './rules';
import { isPartShown, SETTING_PART_NAMES, SETTING_PARTS, type SettingPartName } from './settingParts';

type Action = Omit<Command, 'id' | 'group' | 'title' | 'keywords'>;

const action = (name: CommandName & KeywordsName, rest: Action): Command => ({
  id: name,
  group: 'actions',
  title: `palette:commands.${name}`,
  keywords: name,
  ...rest,
});

const busy =
  (kind: JobKind, reason: 'syncing' | 'filling'): Rule =>
  ({ active, jobs }) =>
    jobs.some((job) => job.kind === kind && job.connectionId === active?.id && isActive(job))
      ? { reason }
      : null;

/** What a screen does wherever it is called from: the screen is opened first. */
const elsewhere = (name: CommandName & KeywordsName, at: Route, ...rules: readonly Rule[]): Command =>
  action(name, {
    availability: (state) => {
      const open = unless(...rules)(state);
      return open === 'enabled' ? (state.offers.get(name)?.availability ?? 'enabled') : open;
    },
    run: ({ goAndDo }) => goAndDo(name, at),
  });

/** A part of the settings: a screen of its own to whoever looks for it, unless a policy hides all of it. */
const part = (name: SettingPartName): Command => {
  const led = elsewhere(SETTING_PARTS[name].command, { screen: 'settings' });
  return {
    ...led,
    availability: (state) => {
      const { hidden } = state.app.policy;
      return isPartShown(name, (setting) => hidden.includes(setting))
        ? (led.availability?.(state) ?? 'enabled')
        : 'hidden';
    },
  };
};

/** What only the screen that is open can do. */
const here = (name: CommandName & KeywordsName): Command => ({
  ...action(name, {
    availability: ({ offers }) => offers.get(name)?.availability ?? 'hidden',
    run: (_deeds, { offers }) => offers.get(name)?.run(),
  }),
  group: 'here',
});

const sync = (name: 'syncGroups' | 'syncLists', mode: 'full' | 'lists'): Command =>
  action(name, {
    availability: unless(wecom, busy('sync', 'syncing'), online),
    run: async ({ call }, { active }) => {
      if (active !== null) await call('groups.sync', { connectionId: active.id, mode });
    },
  });

const running = ({ jobs }: CommandState) => jobs.filter((job) => isActive(job) && job.state !== 'paused');
const paused = ({ jobs }: CommandState) => jobs.filter(({ state }) => state === 'paused');

/** What is done with groups, plans, join ways, statistics, jobs, the audit, and in the settings. */
export const ACTION_COMMANDS: readonly Command[] = [
  here('exportMatching'),
  here('exportPicked'),
  here('clearPicked'),
  here('handOver'),
  here('pausePlan'),
  here('resumePlan'),
  here('holdPlan'),
  here('recheckPlan'),
  here('cancelPlan'),
  here('reversePlan'),
  here('planSheet'),
  here('refreshPicked'),
  here('clearFilters'),
  here('views'),
  here('columns'),
  sync('syncGroups', 'full'),
  sync('syncLists', 'lists'),
  elsewhere('importPlan', { screen: 'transfers' }, wecom, writable),
  action('createJoinWay', {
    availability: unless(wecom, writable, online),
    run: ({ go }) => go({ screen: 'joinWays', create: true }),
  }),
  elsewhere('adoptJoinWays', { screen: 'joinWays' }, wecom),
  action('refreshJoinWays', {
    availability: unless(wecom, online),
    run: async ({ call }, { active }) => {
      if (active !== null) await call('joinWays.refresh', { connectionId: active.id });
    },
  }),
  elsewhere('exportVault', { screen: 'joinWays' }, wecom),
  elsewhere('importVault', { screen: 'joinWays' }, wecom),
  action('fillStatistics', {
    availability: unless(connected, busy('archive', 'filling'), online),
    run: async ({ call }, { active }) => {
      if (active !== null) await call('statistics.fill', { connectionId: active.id });
    },
  }),
  action('pauseJobs', {
    availability: (state) => (running(state).length === 0 ? { reason: 'nothingRuns' } : 'enabled'),
    run: async ({ call }, state) => {
      for (const { id } of running(state)) await call('jobs.pause', { jobId: id });
    },
  }),
  action('resumeJobs', {
    availability: (state) => (paused(state).length === 0 ? { reason: 'nothingPaused' } : 'enabled'),
    run: async ({ call }, state) => {
      for (const { id } of paused(state)) await call('jobs.resume', { jobId: id });
    },
  }),
  elsewhere('verifyAudit', { screen: 'audit' }),
  action('happenings', { run: (_deeds, { offers }) => offers.get('happenings')?.run() }),
  ...SETTING_PART_NAMES.map(part),
  elsewhere('saveCopy', { screen: 'settings' }),
  elsewhere('restoreFile', { screen: 'settings' }),
  elsewhere('eraseMembers', { screen: 'settings' }, connected),
  elsewhere('checkUpdates', { screen: 'settings' }, updating),
  elsewhere('licences', { screen: 'settings' }),
];
