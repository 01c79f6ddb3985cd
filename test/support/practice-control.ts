import type { z } from 'zod';
import type { SobotFacts, WshotoFacts } from '@main/practice/control/accounts';
import type { GroupFacts, WorldFacts } from '@main/practice/control/descriptions';
import type { faultInput, JoinWayInput, RestateInput, WorldInput } from '@main/practice/control/input';
import type { JoinWaysFacts } from '@main/practice/control/join-ways';
import type { ActiveFault } from '@main/practice/faults';
import type { Settings } from '@main/practice/settings';
import type { TransferCall } from '@main/practice/state/events';
import type { StatisticCall } from '@main/practice/statistics/asked';

/** Steers a running practice workspace over its own commands, wherever its process runs. */
export interface PracticeControl {
  world(): Promise<WorldFacts>;
  change(change: WorldInput): Promise<void>;
  groups(ids: readonly string[]): Promise<GroupFacts[]>;
  groupsOf(owner: string): Promise<GroupFacts[]>;
  /** Every transfer call that arrived, in order. */
  record(): Promise<TransferCall[]>;
  /** Every call of WeCom's statistics that was answered since the vendor started, in order. */
  statisticCalls(): Promise<StatisticCall[]>;
  /** Calls so far, by API. */
  stats(): Promise<Record<string, number>>;
  now(): Promise<number>;
  advance(seconds: number): Promise<number>;
  setClock(now: number): Promise<number>;
  fault(rule: z.input<typeof faultInput>): Promise<ActiveFault>;
  faults(): Promise<ActiveFault[]>;
  clearFaults(): Promise<void>;
  settings(patch: Partial<Settings>): Promise<Settings>;
  trustedIps(ips: readonly string[] | null): Promise<void>;
  /** 42001: the tokens of all vendors expire; 40014: they are unknown from now on. */
  expireTokens(errcode?: 42001 | 40014): Promise<void>;
  /** The vendor counts a day again: its figures are other ones from now on. */
  restate(what: RestateInput): Promise<void>;
  /** Join ways of this app and of another, the calls that made, changed or deleted them, and QR requests. */
  joinWays(): Promise<JoinWaysFacts>;
  /** The same app changes or deletes one on another computer. */
  changeJoinWay(change: JoinWayInput): Promise<void>;
  /** Tags and tokens of wshoto. */
  wshoto(): Promise<WshotoFacts>;
  /** Agents, skill groups, tokens, accepted orders and file requests of Sobot. */
  sobot(): Promise<SobotFacts>;
  reset(): Promise<void>;
}

/** Groups asked for in one address, which must not become too long. */
const AT_ONCE = 200;

/** @param controlUrl as the workspace names it when it is ready. */
export function practiceControl(controlUrl: string): PracticeControl {
  async function ask<T>(method: 'GET' | 'POST' | 'DELETE', command: string, input?: unknown): Promise<T> {
    const response = await fetch(`${controlUrl}/${command}`, {
      method,
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${command}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
  const tell = async (method: 'POST' | 'DELETE', command: string, input: unknown = {}): Promise<void> => {
    await ask(method, command, input);
  };
  const clock = async (input?: unknown): Promise<number> => {
    const { now } = await ask<{ now: number }>(input === undefined ? 'GET' : 'POST', 'clock', input);
    return now;
  };
  const groups = async (query: string): Promise<GroupFacts[]> =>
    (await ask<{ groups: GroupFacts[] }>('GET', `groups?${query}`)).groups;
  return {
    world: () => ask('GET', 'world'),
    change: (change) => tell('POST', 'world', change),
    groups: async (ids) => {
      const found: GroupFacts[] = [];
      for (let start = 0; start < ids.length; start += AT_ONCE) {
        found.push(...(await groups(`ids=${ids.slice(start, start + AT_ONCE).join(',')}`)));
      }
      return found;
    },
    groupsOf: (owner) => groups(`owner=${encodeURIComponent(owner)}`),
    record: async () => (await ask<{ calls: TransferCall[] }>('GET', 'record')).calls,
    statisticCalls: async () => (await ask<{ calls: StatisticCall[] }>('GET', 'statistic-calls')).calls,
    stats: async () => (await ask<{ calls: Record<string, number> }>('GET', 'stats')).calls,
    now: () => clock(),
    advance: (seconds) => clock({ advance: seconds }),
    setClock: (now) => clock({ now }),
    fault: (rule) => ask('POST', 'faults', rule),
    faults: async () => (await ask<{ faults: ActiveFault[] }>('GET', 'faults')).faults,
    clearFaults: () => tell('DELETE', 'faults'),
    settings: (patch) => ask('POST', 'settings', patch),
    trustedIps: (ips) => tell('POST', 'trusted-ips', { ips }),
    expireTokens: (errcode = 42001) => tell('POST', 'expire-tokens', { errcode }),
    restate: (what) => tell('POST', 'restate', what),
    joinWays: () => ask('GET', 'join-ways'),
    changeJoinWay: (change) => tell('POST', 'join-ways', change),
    wshoto: () => ask('GET', 'wshoto'),
    sobot: () => ask('GET', 'sobot'),
    reset: () => tell('POST', 'reset'),
  };
}
