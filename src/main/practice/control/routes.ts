import type { Workspace } from '../workspace';
import { ControlError, personIndex } from './control-error';
import { describeGroups, describeWorld } from './descriptions';
import {
  clockInput,
  expireInput,
  faultInput,
  ipsInput,
  joinWayInput,
  restateInput,
  settingsInput,
  worldInput,
  type WorldInput,
} from './input';
import { describeSobot, describeWshoto } from './accounts';
import { changeJoinWay, describeJoinWays } from './join-ways';
import { restating } from './restating';

type Route = (workspace: Workspace, input: unknown, query: URLSearchParams) => unknown;

function clockOf({ clock, state }: Workspace): { now: number; offset: number } {
  return { now: clock.now(), offset: state.clockOffset };
}

/** The commands by method and path below /_practice/. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET world': describeWorld,
  'POST world': (workspace, input) => changeWorld(workspace, worldInput.parse(input)),
  'GET groups': (workspace, _input, query) => ({ groups: describeGroups(workspace, query) }),
  'GET record': ({ state }) => ({ calls: state.calls }),
  'GET statistic-calls': ({ statisticCalls }) => ({ calls: statisticCalls }),
  'GET stats': ({ limits }) => ({ calls: limits.stats() }),
  'GET clock': clockOf,
  'POST clock'(workspace, input) {
    const wanted = clockInput.parse(input);
    const { clock, state } = workspace;
    const offset = 'now' in wanted ? wanted.now - clock.real() : state.clockOffset + wanted.advance;
    workspace.commit({ type: 'clock', offset });
    return clockOf(workspace);
  },
  'GET faults': ({ faults }) => ({ faults: faults.list() }),
  'POST faults': ({ faults }, input) => faults.add(faultInput.parse(input)),
  'DELETE faults'({ faults }) {
    faults.clear();
    return {};
  },
  'GET settings': ({ settings }) => settings,
  'POST settings'(workspace, input) {
    workspace.commit({ type: 'settings', patch: settingsInput.parse(input) });
    return workspace.settings;
  },
  'POST trusted-ips'(workspace, input) {
    const { ips, clientIp } = ipsInput.parse(input);
    workspace.commit({
      type: 'settings',
      patch: { trustedIps: ips, ...(clientIp === undefined ? {} : { clientIp }) },
    });
    return workspace.settings;
  },
  'POST restate'(workspace, input) {
    workspace.commit(restating(workspace, restateInput.parse(input)));
    return {};
  },
  'POST expire-tokens'({ tokens, wshoto, sobot }, input) {
    if (expireInput.parse(input).errcode === 42001) {
      tokens.expire();
      wshoto.expire();
    } else {
      tokens.revoke();
      wshoto.revoke();
    }
    sobot.expire();
    return {};
  },
  'GET join-ways': describeJoinWays,
  'POST join-ways'(workspace, input) {
    workspace.commit(changeJoinWay(workspace, joinWayInput.parse(input)));
    return {};
  },
  'GET wshoto': describeWshoto,
  'GET sobot': describeSobot,
  'POST reset'(workspace) {
    workspace.reset();
    return {};
  },
};

/** What happens in the company without an API: on somebody's phone, or in the console. */
function changeWorld(workspace: Workspace, change: WorldInput): unknown {
  const at = workspace.clock.now();
  switch (change.op) {
    case 'rename':
      workspace.commit({ type: 'rename', index: groupIndex(workspace, change.chatId), name: change.name });
      break;
    case 'owner':
      personIndex(workspace, change.userid);
      workspace.commit({
        type: 'owner',
        index: groupIndex(workspace, change.chatId),
        userid: change.userid,
        at,
      });
      break;
    case 'dismiss':
      workspace.commit({ type: 'dismiss', index: groupIndex(workspace, change.chatId), at });
      break;
    case 'add-members':
      workspace.commit({
        type: 'addMembers',
        index: groupIndex(workspace, change.chatId),
        count: change.count,
        state: change.state,
        at,
      });
      break;
    case 'leave':
      personIndex(workspace, change.userid);
      workspace.commit({ type: 'leave', userid: change.userid, at });
      break;
    case 'hire':
      workspace.commit({ type: 'hire', userid: change.userid, name: change.name });
      break;
    default:
      change satisfies never;
  }
  return {};
}

function groupIndex({ world, state }: Workspace, chatId: string): number {
  const index = world.ids.indexOf(chatId);
  if (index === null || index >= state.owners.length) throw new ControlError('There is no such group.');
  return index;
}
