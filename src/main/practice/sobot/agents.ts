import { dayNumber, dayOf } from '@shared/domain/day';
import type { DialectCall, DialectEndpoint } from '../http/dialect';
import { mood } from '../statistics/calendar';
import { random } from '../world/random';
import type { Agent, SobotCompany } from './company';
import { readDays, readHours, readWhom } from './fields';
import { pairSums } from './sums';
import { count, duration, meanDuration, percent } from './words';

/** The online skill groups. */
const queryGroup: DialectEndpoint = {
  api: 'api/chat/5/user/query_group',
  method: 'POST',
  handle: ({ workspace: { sobot } }) => ({
    items: sobot.company.groups.map(({ id, name, createdAt }) => ({
      groupid: id,
      group_name: name,
      create_time: String(createdAt),
    })),
  }),
};

/** The online agents in service: who has left is in no list. */
const queryAgent: DialectEndpoint = {
  api: 'api/chat/5/user/query_agent',
  method: 'POST',
  handle({ workspace: { sobot }, now }) {
    const { agents, groups } = sobot.company;
    const today = dayNumber(dayOf(now));
    return {
      items: agents
        .filter(({ left }) => left === null || left > today)
        .map((agent) => ({
          agentid: agent.id,
          agent_name: agent.name,
          agent_email: agent.email,
          agent_no: agent.number,
          agent_status: '1',
          role_name: '客服',
          department_name: '客户服务部',
          create_time: agent.joined,
          groupid: agent.groups.map((group) => groups[group]?.id ?? ''),
          group_name: agent.groups.map((group) => groups[group]?.name ?? ''),
        })),
    };
  },
};

/** 2.11: a row per agent and skill group. */
const serviceData: DialectEndpoint = {
  api: 'api/wb/5/data/get_service_data',
  method: 'POST',
  handle({ workspace: { sobot }, body, now }) {
    const { company } = sobot;
    const range = readHours(body ?? {});
    return {
      items: pairSums(company, range, readWhom(body ?? {}), now).map(({ agent, group, sum }) => {
        const valid = sum.received + sum.brief + sum.missed;
        return {
          avg_first_response_time: meanDuration(sum.firstReplySeconds, valid),
          groupid: company.groups[group]?.id ?? '',
          invalid_reception_session: count(sum.brief),
          not_reception_session: count(sum.missed),
          response_in30s_rate: percent(sum.within30s, valid),
          score1: count(sum.score1),
          score2: count(sum.score2),
          score3: count(sum.score3),
          score4: count(sum.score4),
          score5: count(sum.score5),
          serviceid: company.agents[agent]?.id ?? '',
          total_times: count(sum.rated),
          transfer_first_response_rate: percent(sum.transferAnswered, sum.transferIn),
          transfer_out: count(sum.transferOut),
          valid_reception_session: count(sum.received),
          valid_session: count(valid),
        };
      }),
    };
  },
};

const SALT = 85;
const STATES = ['online', 'busy', 'train', 'eat', 'meet', 'active', 'rest'] as const;
/** Longest and shortest seconds of a full day in each state. */
const SECONDS: Readonly<Record<(typeof STATES)[number], readonly [number, number]>> = {
  online: [18_000, 25_000],
  busy: [600, 4000],
  train: [0, 1800],
  eat: [1800, 3600],
  meet: [0, 2400],
  active: [0, 900],
  rest: [300, 1500],
};

/** 2.12: a row per agent. With both filters the agents decide alone. */
const humanDuration: DialectEndpoint = {
  api: 'api/wb/5/data/human_duration',
  method: 'POST',
  handle(call) {
    const { workspace, body } = call;
    const { company } = workspace.sobot;
    const { fromDay, toDay } = readDays(body ?? {});
    const { groups, agents } = readWhom(body ?? {});
    const meant = ({ id, groups: own }: Agent): boolean => {
      if (agents !== null) return agents.has(id);
      return groups === null || own.some((group) => groups.has(company.groups[group]?.id ?? ''));
    };
    return {
      items: company.agents.flatMap((agent, index) => {
        if (!meant(agent) || (agent.left !== null && fromDay >= agent.left)) return [];
        const end = Math.min(toDay, lastDayOf(agent, call));
        const spent = timeSpent(company, index, Math.max(fromDay, company.since), end);
        const whole = STATES.reduce((sum, state) => sum + spent[state], 0);
        return [
          {
            login_duration: duration(whole),
            ...Object.fromEntries(STATES.map((state) => [`${state}_duration`, duration(spent[state])])),
            serviceid: agent.id,
          },
        ];
      }),
    };
  },
};

/** The last day that is over, of those on which the agent worked. */
function lastDayOf({ left }: Agent, { now }: DialectCall): number {
  const yesterday = dayNumber(dayOf(now)) - 1;
  return left === null ? yesterday : Math.min(yesterday, left - 1);
}

function timeSpent({ seed }: SobotCompany, agent: number, from: number, to: number) {
  const spent = { online: 0, busy: 0, train: 0, eat: 0, meet: 0, active: 0, rest: 0 };
  for (let day = from; day <= to; day += 1) {
    const dice = random(seed, SALT, agent, day);
    // On quiet days fewer agents are there at all.
    if (!dice.chance(Math.min(0.95, mood(day)))) continue;
    for (const state of STATES) spent[state] += dice.between(...SECONDS[state]);
  }
  return spent;
}

export const AGENTS: readonly DialectEndpoint[] = [queryGroup, queryAgent, serviceData, humanDuration];
