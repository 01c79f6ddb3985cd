import { Refusal, wrongJson } from '../codes';
import { kfWorld, type KfAccount } from '../world/kf';
import type { Workspace } from '../workspace';
import type { Endpoint } from './endpoint';
import { wholeNumber } from './fields';

const LARGEST_PAGE = 100;
const LARGEST_OFFSET = 2 ** 31 - 1;
const OPEN_KFID = /^wk[A-Za-z0-9_-]{8,62}$/;

/**
 * The account of an open_kfid.
 * @throws Refusal 60251 for none; 95000 for what cannot be one; 95004 for a deleted one and one of another
 * company; 60252 for one that is misspelt.
 */
export function kfAccount({ world }: Workspace, value: unknown): KfAccount {
  if (value === undefined || value === null || value === '') throw new Refusal(60251);
  if (typeof value !== 'string') throw wrongJson();
  if (!OPEN_KFID.test(value)) throw new Refusal(95000);
  const { accounts, deleted, prefix } = kfWorld(world);
  const account = accounts.find(({ openKfid }) => openKfid === value);
  if (account !== undefined) return account;
  throw new Refusal(value === deleted || !value.startsWith(prefix) ? 95004 : 60252);
}

/** Who serves now, a department's members included: somebody who left does not. */
export function serves({ state }: Workspace, account: KfAccount, person: number): boolean {
  if (state.hasLeft(person)) return false;
  if (account.servicers.includes(person)) return true;
  return account.department !== null && state.person(person).departments.includes(account.department);
}

/** The accounts, by offset (D:94661): the list ends with a page that is not full. */
const accountList: Endpoint = {
  api: 'kf/account/list',
  method: 'POST',
  handle({ workspace: { world }, body }) {
    const offset = wholeNumber(body['offset'] ?? 0, 0, LARGEST_OFFSET);
    const limit = wholeNumber(body['limit'] ?? LARGEST_PAGE, 1, LARGEST_PAGE);
    return {
      account_list: kfWorld(world)
        .accounts.slice(offset, offset + limit)
        .map(({ openKfid, name }) => ({
          open_kfid: openKfid,
          name,
          avatar: `https://example.invalid/kf/${openKfid}.png`,
          manage_privilege: false,
        })),
    };
  },
};

/** Who serves at an account: members, and departments as a whole (D:94645). */
const servicerList: Endpoint = {
  api: 'kf/servicer/list',
  method: 'GET',
  handle({ workspace, query }) {
    const account = kfAccount(workspace, query.get('open_kfid'));
    const { state } = workspace;
    const people = account.servicers.filter((person) => !state.hasLeft(person));
    return {
      servicer_list: [
        ...people.map((person, order) => ({
          userid: state.person(person).userid,
          status: order % 3 === 2 ? 1 : 0,
        })),
        ...(account.department === null ? [] : [{ department_id: account.department }]),
      ],
    };
  },
};

export const KF_ACCOUNTS: readonly Endpoint[] = [accountList, servicerList];
