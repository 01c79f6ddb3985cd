import { describe, expect, it, vi } from 'vitest';
import type { AppState } from '@shared/contract/app';
import type { Connection } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import { settingsShape } from '@shared/contract/settings';
import { NO_POLICY, type PolicyView } from '@shared/domain/policy';
import { allCommands, FIXED_COMMANDS } from '@renderer/commands/all';
import type { Availability, CommandState, Deeds, Offer } from '@renderer/commands/command';
import type { Route } from '@renderer/stores/router';

const corp = (fields: Partial<Connection> = {}): Connection => ({
  id: 'c1',
  vendor: 'wecom',
  name: '华东企业',
  color: 'teal',
  corpId: 'ww1',
  baseUrl: 'https://qyapi.weixin.qq.com',
  proxyUrl: '',
  readOnly: false,
  credential: 'key',
  practice: false,
  secret: 'keychain',
  createdAt: 0,
  groupsSyncedAt: null,
  reachability: { state: 'ok', since: 0 },
  ...fields,
});

interface Given {
  readonly connections?: readonly Connection[];
  readonly settings?: Partial<AppState['settings']>;
  readonly policy?: Partial<PolicyView>;
  readonly jobs?: readonly Partial<Job>[];
  readonly offers?: CommandState['offers'];
  readonly installed?: boolean;
}

function stateOf({
  connections = [corp()],
  settings,
  policy,
  jobs = [],
  offers,
  installed = true,
}: Given): CommandState {
  const app: AppState = {
    version: '1.0.0',
    electron: '1',
    platform: 'linux',
    locale: 'zh-CN',
    canStartWithSystem: installed,
    keychain: { state: 'ok', error: null },
    pageCrashedAt: null,
    store: { state: 'open', error: null, notices: [] },
    settings: { ...settingsShape.parse({}), ...settings },
    policy: { ...NO_POLICY, ...policy },
    connections: [...connections],
    jobs: [],
  };
  return { app, active: connections[0] ?? null, jobs: jobs as readonly Job[], offers: offers ?? new Map() };
}

const availability = (id: string, given: Given): Availability => {
  const state = stateOf(given);
  const command = allCommands(state).find((each) => each.id === id);
  if (command === undefined) throw new Error(`there is no command ${id}`);
  return command.availability?.(state) ?? 'enabled';
};

describe('why a command cannot be run', () => {
  it.each<[string, string, Given]>([
    ['syncGroups', 'noConnection', { connections: [] }],
    ['syncGroups', 'onlyWecom', { connections: [corp({ vendor: 'wshoto' })] }],
    ['syncGroups', 'offline', { connections: [corp({ reachability: { state: 'offline', since: 0 } })] }],
    ['syncLists', 'syncing', { jobs: [{ id: 1, connectionId: 'c1', kind: 'sync', state: 'running' }] }],
    ['createJoinWay', 'readOnly', { connections: [corp({ readOnly: true })] }],
    ['importPlan', 'readOnly', { connections: [corp({ readOnly: true })] }],
    ['importPlan', 'policyReadOnly', { policy: { readOnly: true } }],
    ['screen:groups/orphans', 'onlyWecom', { connections: [corp({ vendor: 'sobot' })] }],
    ['screen:statistics/files', 'onlySobot', { connections: [corp(), corp({ id: 's1', vendor: 'sobot' })] }],
    [
      'pauseJobs',
      'nothingRuns',
      {
        jobs: [
          { id: 1, state: 'paused' },
          { id: 2, state: 'done' },
        ],
      },
    ],
    ['resumeJobs', 'nothingPaused', { jobs: [{ id: 1, state: 'running' }] }],
    ['themeDark', 'fixed', { policy: { fixed: ['theme'] } }],
    ['startWithSystemOn', 'notInstalled', { installed: false }],
    ['exportVault', 'onlyWecom', { connections: [corp({ vendor: 'wshoto' })] }],
    ['eraseMembers', 'noConnection', { connections: [] }],
    ['checkUpdates', 'updatesOff', { settings: { updates: 'off' } }],
    ['probe', 'reachable', {}],
    ['switch:c1', 'active', {}],
  ])('%s: %s', (id, reason, given) => expect(availability(id, given)).toMatchObject({ reason }));

  it('is nothing where all is well', () => {
    for (const id of [
      'syncGroups',
      'createJoinWay',
      'importPlan',
      'adoptJoinWays',
      'verifyAudit',
      'partNetwork',
      'restoreFile',
      'examine:c1',
    ])
      expect([id, availability(id, {})]).toEqual([id, 'enabled']);
  });

  it('does not keep what only reads from a connection that may only read', () => {
    const connections = [corp({ readOnly: true })];
    for (const id of ['syncGroups', 'adoptJoinWays', 'refreshJoinWays', 'fillStatistics'])
      expect([id, availability(id, { connections })]).toEqual([id, 'enabled']);
  });

  it('hides what means nothing here: the value a setting has, what a policy hides, what no screen offers', () => {
    expect(availability('themeDark', { settings: { theme: 'dark' } })).toBe('hidden');
    expect(availability('themeDark', { policy: { hidden: ['theme'] } })).toBe('hidden');
    expect(availability('exportMatching', {})).toBe('hidden');
    expect(availability('pausePlan', {})).toBe('hidden');
    expect(availability('screen:statistics/files', {})).toBe('hidden');
    expect(availability('practiceOff', {})).toBe('hidden');
  });

  it('hides a part of the settings of which a policy hides all, and shows what is left of one', () => {
    const given: Given = {
      policy: { hidden: ['proxyMode', 'proxyUrl', 'pacUrl', 'caFile', 'theme', 'updates'] },
    };
    expect(availability('partNetwork', given)).toBe('hidden');
    expect(availability('partLook', given)).toBe('enabled');
    expect(availability('partUpdates', given)).toBe('enabled');
  });

  it('offers the guided tour in the practice workspace for WeCom only', () => {
    const of = (fields: Partial<Connection>) => availability('tour', { connections: [corp(fields)] });
    expect(of({ practice: true })).toBe('enabled');
    expect(of({ practice: true, vendor: 'sobot' })).toBe('hidden');
    expect(of({})).toBe('hidden');
  });

  it('comes from the screen for what a screen offers', () => {
    const offer: Offer = { run: () => undefined, availability: { reason: 'nothingPicked' } };
    expect(availability('clearPicked', { offers: new Map([['clearPicked', offer]]) })).toEqual({
      reason: 'nothingPicked',
    });
  });
});

describe('a command', () => {
  it('has an id of its own', () => {
    const ids = allCommands(stateOf({ connections: [corp(), corp({ id: 'c2' })] })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('pauses only jobs that work, and takes up only those that rest', async () => {
    const call = vi.fn<(channel: string, input: unknown) => Promise<undefined>>(async () => undefined);
    const deeds = { call } as unknown as Deeds;
    const jobs = (['running', 'paused', 'waiting', 'done'] as const).map((state, at) => ({
      id: at + 1,
      state,
    }));
    const state = stateOf({ jobs });
    for (const id of ['pauseJobs', 'resumeJobs'])
      await FIXED_COMMANDS.find((each) => each.id === id)?.run(deeds, state);
    expect(call.mock.calls).toEqual([
      ['jobs.pause', { jobId: 1 }],
      ['jobs.pause', { jobId: 3 }],
      ['jobs.resume', { jobId: 2 }],
    ]);
  });

  it('of another screen is done there', () => {
    const asked: [string, Route][] = [];
    const deeds = { goAndDo: (name: string, at: Route) => void asked.push([name, at]) } as unknown as Deeds;
    void FIXED_COMMANDS.find(({ id }) => id === 'verifyAudit')?.run(deeds, stateOf({}));
    expect(asked).toEqual([['verifyAudit', { screen: 'audit' }]]);
  });
});
