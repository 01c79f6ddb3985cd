import type { ListedGroup, LoadedGroup } from '@shared/domain/loaded-group';
import { membersOf } from '@main/practice/state/members';
import { Workspace } from '@main/practice/workspace';
import { createdAt, nameOf, noticeOf } from '@main/practice/world/groups';
import type { PersonSighting } from '@main/store/api';

/** What every run measures the same world by; its times are relative to the anchor. */
const SEED = 7;
export const ANCHOR = 1_790_000_000;
const GROUPS_PER_MEMBER = 250;
/**
 * Members kept of each group. The vendor answers all of them, so that a sync finds every group
 * changed and writes its members anew: the most that a sync can have to do.
 */
const MEMBERS_KEPT = 20;

/** Everything that a sync of a large company brings, without the sync. */
export interface World {
  readonly people: readonly PersonSighting[];
  readonly listed: readonly ListedGroup[];
  readonly loaded: readonly LoadedGroup[];
  /** Flags that make the practice vendor the same company. */
  readonly flags: readonly string[];
}

/** A generator with a seed: numbers from 0 to below a limit, the same in every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The groups of the practice company of a size, as the app keeps them after a sync. */
export function makeWorld(size: number): World {
  const members = Math.max(120, Math.round(size / GROUPS_PER_MEMBER));
  const { state } = new Workspace({ seed: SEED, groups: size, members, anchor: ANCHOR });
  const { ids } = state.world;
  const loaded = Array.from({ length: size }, (_, index) => {
    const { members: all, admins } = membersOf(state, index);
    const group: LoadedGroup = {
      chatId: ids.chatId(index),
      name: nameOf(SEED, index),
      owner: state.person(state.ownerOf(index)).userid,
      createdAt: createdAt(SEED, index, ANCHOR),
      notice: noticeOf(SEED, index) || null,
      memberVersion: `kept-${index}`,
      members: all.slice(0, MEMBERS_KEPT).map((member) => ({
        userid: member.userid,
        type: member.type,
        name: member.name,
        nickname: member.group_nickname || null,
        joinedAt: member.join_time,
        joinScene: member.join_scene,
        invitor: member.invitor?.userid ?? null,
        state: member.state ?? null,
        unionid: member.unionid ?? null,
      })),
      admins: admins.map(({ userid }) => userid),
    };
    return group;
  });
  return {
    people: state.people.map(({ userid, name, customerContact }, index) => ({
      userid,
      name,
      state: state.hasLeft(index) ? 'left' : 'active',
      followUser: customerContact,
    })),
    listed: loaded.map(({ chatId }, index) => ({ chatId, status: state.statusOf(index) })),
    loaded,
    flags: ['--seed', SEED, '--groups', size, '--members', members, '--anchor', ANCHOR].map(String),
  };
}
