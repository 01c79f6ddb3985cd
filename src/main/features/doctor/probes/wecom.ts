import { addDays, dayOf } from '@shared/domain/day';
import type { ProbeName } from '@shared/domain/doctor';
import type { CallOptions } from '@main/vendors/calls';
import { saysNoJoinWay } from '@main/vendors/wecom/join-ways';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { Found } from '../findings';
import type { Patient } from '../patient';

export type Probe = readonly [ProbeName, () => Promise<Found>];

/** Has the form of a config id and belongs to no join way. */
const NO_CONFIG = '00000000000000000000000000000000';

/** One harmless read for each permission, in an order in which each may use what the one before found. */
export function wecomProbes(
  client: WecomClient,
  { store, record, now }: Patient,
  options: CallOptions,
): readonly Probe[] {
  let owner: string | undefined;
  return [
    ['contacts', () => readContacts(client, options)],
    [
      'customerContact',
      async () => {
        const users = await client.followUsers(options);
        owner = users[0];
        const facts = { apis: 'externalcontact/get_follow_user_list', count: users.length };
        return users.length > 0 ? { state: 'ok', facts } : { state: 'warning', facts, note: 'nobodyListed' };
      },
    ],
    [
      'leavers',
      async () => {
        await client.unassigned(null, options);
        return { state: 'ok', facts: { apis: 'externalcontact/get_unassigned_list' } };
      },
    ],
    [
      'groups',
      async () => {
        // Without owners all groups would be asked for, which is refused where there are many people (81017).
        const filter = owner === undefined ? ({ status: 1 } as const) : { owners: [owner] };
        await client.listGroups({ ...filter, limit: 1 }, options);
        return { state: 'ok', facts: { apis: 'externalcontact/groupchat/list' } };
      },
    ],
    [
      'statistics',
      async () => {
        const facts = { apis: 'externalcontact/groupchat/statistic' };
        if (owner === undefined) return { state: 'skipped', facts, note: 'noOwner' };
        const yesterday = addDays(dayOf(now()), -1);
        await client.ownerStatistics({ owners: [owner], from: yesterday, to: yesterday, offset: 0 }, options);
        return { state: 'ok', facts };
      },
    ],
    [
      'joinWays',
      async () => {
        const facts = { apis: 'externalcontact/groupchat/get_join_way' };
        const known = await oldestConfig(store, record.id);
        await client.getJoinWay(known ?? NO_CONFIG, options).catch((error: unknown) => {
          // Whoever may not ask is not told that there is none.
          if (!saysNoJoinWay(error)) throw error;
        });
        return { state: 'ok', facts };
      },
    ],
    [
      'customerService',
      async () => {
        const accounts = await client.kfAccounts(0, options);
        return { state: 'ok', facts: { apis: 'kf/account/list', count: accounts.length } };
      },
    ],
  ];
}

async function readContacts(client: WecomClient, options: CallOptions): Promise<Found> {
  const [first] = await client.departmentIds(options);
  if (first === undefined) {
    return { state: 'warning', facts: { apis: 'department/simplelist' }, note: 'emptyRange' };
  }
  await client.departmentMembers(first.id, options);
  return { state: 'ok', facts: { apis: 'department/simplelist, user/simplelist' } };
}

/** A join way of the vault. One that cannot be read from the store is not worth a probe. */
async function oldestConfig(store: Patient['store'], connectionId: string): Promise<string | null> {
  try {
    const [oldest] = await store.joinWayIds(connectionId);
    return oldest === undefined ? null : ((await store.getJoinWay(oldest))?.configId ?? null);
  } catch {
    return null;
  }
}
