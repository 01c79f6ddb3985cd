import { Refusal, wrongJson } from '../codes';
import type { Workspace } from '../workspace';
import { checkUserid, isFields, texts } from './fields';

const MOST_OWNERS = 100;
/** With more visible people than this, an answer about all of them is too large (81017). */
const UNFILTERED_PEOPLE = 1000;

/**
 * The people that statistics are asked about, without repetition; leavers count when they are named (D:92133).
 * Without a filter everybody in service within the visible range is meant.
 * @throws Refusal 40058 for no list, an empty one, or more than 100; 40003 for what is no userid, 40031 for
 * somebody out of range; 81017 without a filter when more than 1000 people are visible.
 */
export function statisticOwners({ state }: Workspace, filter: unknown): number[] {
  if (filter === undefined || filter === null) {
    const all = state.people.flatMap(({ visible }, index) =>
      visible && !state.hasLeft(index) ? [index] : [],
    );
    if (all.length > UNFILTERED_PEOPLE) throw new Refusal(81017);
    return all;
  }
  if (!isFields(filter)) throw wrongJson();
  const userids = texts(filter['userid_list']);
  if (userids.length === 0 || userids.length > MOST_OWNERS) throw new Refusal(40058);
  const found = userids.map((userid) => {
    checkUserid(userid);
    const index = state.find(userid);
    if (index === null) throw new Refusal(40003);
    if (!state.person(index).visible) throw new Refusal(40031);
    return index;
  });
  return [...new Set(found)];
}
