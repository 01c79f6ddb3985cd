import { Refusal, wrongJson } from '../codes';
import type { State } from '../state/state';
import type { Workspace } from '../workspace';
import type { Call, Endpoint, Fields } from './endpoint';
import { checkUserid, isFields, optionalText, texts, wholeNumber } from './fields';

const LARGEST_PAGE = 1000;
const MOST_OWNERS = 100;
/** With more visible people than this, a list must be filtered by owner (81017). */
const UNFILTERED_PEOPLE = 1000;

/** What a list call asks for. */
interface ListQuery {
  readonly status: number;
  /** Owners asked for; null for all visible ones. */
  readonly owners: readonly number[] | null;
  /** What a cursor of this query is bound to. */
  readonly key: string;
}

/** The groups of the visible owners, in pages (D:92120). */
export const groupList: Endpoint = {
  api: 'externalcontact/groupchat/list',
  method: 'POST',
  handle({ workspace, body }) {
    const { state, cursors, turns } = workspace;
    const limit = wholeNumber(body['limit'] ?? 0, 1, LARGEST_PAGE);
    const query = readQuery(workspace, body);
    const start = cursors.read(query.key, optionalText(body['cursor']));
    const { found, next } = select(workspace, query, start, limit);
    const page = {
      group_chat_list: found.map((index) => ({
        chat_id: workspace.world.ids.chatId(index),
        status: state.statusOf(index),
      })),
    };
    if (next !== null) return { ...page, next_cursor: cursors.write(query.key, next) };
    // "空" leaves open whether the field is empty or missing at the end, so both occur.
    turns.lastPage += 1;
    return turns.lastPage % 2 === 1 ? { ...page, next_cursor: '' } : page;
  },
};

/** A cursor that leads back to the first page of the same query, and never looks like an earlier one. */
export function endlessCursor({ workspace, body, requestNumber }: Call): string {
  return workspace.cursors.write(readQuery(workspace, body).key, 0, requestNumber);
}

function readQuery(workspace: Workspace, body: Fields): ListQuery {
  const status = body['status_filter'] === undefined ? 0 : wholeNumber(body['status_filter'], 0, 3);
  const owners = readOwners(workspace, body['owner_filter']);
  if (owners === null && visiblePeople(workspace.state) > UNFILTERED_PEOPLE) throw new Refusal(81017);
  return { status, owners, key: JSON.stringify([status, owners]) };
}

function readOwners({ state, settings }: Workspace, filter: unknown): number[] | null {
  if (filter === undefined || filter === null) return null;
  if (!isFields(filter)) throw wrongJson();
  const userids = texts(filter['userid_list']);
  if (userids.length === 0) throw new Refusal(40058);
  if (userids.length > MOST_OWNERS) throw new Refusal(40032);
  return userids.map((userid) => {
    checkUserid(userid);
    const index = state.find(userid);
    if (index === null) throw new Refusal(40003);
    if (!state.person(index).visible) throw new Refusal(40031);
    if (state.hasLeft(index) && settings.leaversNeed === 'statusFilter') throw new Refusal(40003);
    return index;
  });
}

function visiblePeople(state: State): number {
  return state.people.filter(({ visible }, index) => visible && !state.hasLeft(index)).length;
}

/** Which owners' groups a query may show, as one byte a person. */
function wantedOwners({ state, settings }: Workspace, { owners, status }: ListQuery): Uint8Array {
  const wanted = new Uint8Array(state.people.length);
  if (owners !== null) {
    for (const owner of owners) wanted[owner] = 1;
    return wanted;
  }
  const leaversToo = settings.leaversNeed === 'statusFilter' && status === 1;
  state.people.forEach(({ visible }, index) => {
    if (visible && (leaversToo || !state.hasLeft(index))) wanted[index] = 1;
  });
  return wanted;
}

function select(
  workspace: Workspace,
  query: ListQuery,
  start: number,
  limit: number,
): { found: number[]; next: number | null } {
  const { state, world } = workspace;
  const wanted = wantedOwners(workspace, query);
  const found: number[] = [];
  for (let index = start; index < state.owners.length; index += 1) {
    if (wanted[state.ownerOf(index)] !== 1) continue;
    if (query.status !== 0 && state.statusOf(index) !== query.status) continue;
    if (state.isDismissed(index) || world.traits.get(index) === 'notCustomer') continue;
    if (found.length === limit) return { found, next: index };
    found.push(index);
  }
  return { found, next: null };
}
