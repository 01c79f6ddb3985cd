import { expect, onTestFinished } from 'vitest';
import type { GroupSelection } from '@shared/domain/group';
import type { TransferItem } from '@shared/domain/transfer';
import { listed, loadedGroup } from './groups';
import { CONNECTION, openWorkshop, type Workshop, type WorkshopOptions } from './workshop';

export const RESIGNED = 'externalcontact/groupchat/transfer';
export const ONJOB = 'externalcontact/groupchat/onjob_transfer';

/** A workshop of 240 groups that knows none of them yet, whose inheritance takes no time, closed with the test. */
async function emptyWorkshop({ practice, ...options }: WorkshopOptions): Promise<Workshop> {
  const settings = { inheritSeconds: 0, ...practice?.settings };
  const shop = await openWorkshop({ ...options, practice: { groups: 240, ...practice, settings } });
  onTestFinished(() => shop.close());
  return shop;
}

/** A synced workshop. */
export async function workshop(options: WorkshopOptions = {}): Promise<Workshop> {
  const shop = await emptyWorkshop(options);
  await shop.sync();
  return shop;
}

/**
 * A workshop on the morning of a day that knows the people and the groups of its largest leaver, as a sync
 * would leave them: for many groups, where reading each of them is not what a test is about.
 */
export async function crowdedWorkshop(
  morning: number,
  options: WorkshopOptions = {},
): Promise<{ readonly shop: Workshop; readonly leaver: string }> {
  const shop = await emptyWorkshop({ ...options, practice: { groups: 1200, ...options.practice } });
  await shop.goTo(morning);
  const leaver = await largeLeaver(shop);
  const { store, practice } = shop;
  const { people } = await practice.control.world();
  const known = people.map(({ userid, name, leftAt }) => ({
    userid,
    name,
    state: leftAt === null ? ('active' as const) : ('left' as const),
    leftAt,
  }));
  const followers = people.filter(
    (person) => person.customerContact && person.visible && person.leftAt === null,
  );
  await store.seePeople(CONNECTION, known, morning);
  await store.setFollowUsers(
    CONNECTION,
    followers.map(({ userid }) => userid),
    morning,
  );
  const groups = (await practice.control.groupsOf(leaver)).filter(({ dismissed }) => !dismissed);
  const rows = groups.map(({ chatId }) => chatId);
  await store.applyList(CONNECTION, 1, listed(rows, 1), morning);
  const details = rows.map((chatId) => loadedGroup(chatId, { owner: leaver }));
  await store.applyDetails(CONNECTION, 1, details, morning);
  return { shop, leaver };
}

/** Some people in service who may own groups and are in no trouble, and who are not the given one. */
export async function takersFor({ practice }: Workshop, count: number, giver = ''): Promise<string[]> {
  const { people } = await practice.control.world();
  const takers = people.filter(
    ({ leftAt, customerContact, visible, userid }) =>
      leftAt === null && customerContact && visible && userid !== giver,
  );
  if (takers.length < count) throw new Error('not enough people can take groups');
  return takers.slice(0, count).map(({ userid }) => userid);
}

/** One of them. */
export async function takerFor(shop: Workshop, giver = ''): Promise<string> {
  const [taker = ''] = await takersFor(shop, 1, giver);
  return taker;
}

/** Ids of an owner's groups that nothing is special about. */
export async function usualGroups({ practice }: Workshop, owner: string): Promise<string[]> {
  const { special } = await practice.control.world();
  const unusual = new Set(special.map(({ chatId }) => chatId));
  const groups = await practice.control.groupsOf(owner);
  return groups
    .filter(({ chatId, dismissed }) => !unusual.has(chatId) && !dismissed)
    .map(({ chatId }) => chatId);
}

/** The leaver with the most groups. */
export async function largeLeaver({ practice }: Workshop): Promise<string> {
  const { people } = await practice.control.world();
  const [leaver] = people
    .filter(({ leftAt, customers }) => leftAt !== null && customers > 0)
    .toSorted((a, b) => b.groups - a.groups);
  return leaver?.userid ?? '';
}

/** Somebody in service with some usual groups. */
export async function giverOf(shop: Workshop, atLeast = 2): Promise<string> {
  const { people } = await shop.practice.control.world();
  for (const { userid, leftAt, visible, customerContact } of people.slice(1)) {
    if (leftAt !== null || !visible || !customerContact) continue;
    if ((await usualGroups(shop, userid)).length >= atLeast) return userid;
  }
  throw new Error('nobody has that many groups');
}

export const ids = (chatIds: readonly string[]): GroupSelection => ({
  kind: 'ids',
  connectionId: CONNECTION,
  ids: [...chatIds],
});

export const ownedBy = (owner: string): GroupSelection => ({
  kind: 'all',
  connectionId: CONNECTION,
  query: {
    connectionId: CONNECTION,
    text: '',
    filter: { owners: [owner], presence: 'present', loaded: 'any' },
    sort: [],
  },
  except: [],
});

/** Hands groups over and waits for the end. */
export async function handOver(shop: Workshop, ...order: Parameters<Workshop['handOver']>) {
  const { planId, jobId } = await shop.handOver(...order);
  const job = await shop.ended(jobId);
  return { planId, job, items: await shop.items(planId) };
}

/** That no group was sent twice, by the vendor's own record. */
export async function expectSentOnce({ practice }: Workshop): Promise<void> {
  const sent = (await practice.control.record())
    .filter(({ errcode }) => errcode === 0)
    .flatMap(({ chatIds }) => chatIds);
  expect(new Set(sent).size).toBe(sent.length);
}

/** That what the items say is what the vendor holds. */
export async function expectTrue({ practice }: Workshop, items: readonly TransferItem[]): Promise<void> {
  const facts = new Map(
    (await practice.control.groups(items.map(({ chatId }) => chatId))).map((group) => [group.chatId, group]),
  );
  for (const item of items) {
    const owner = facts.get(item.chatId)?.owner;
    if (item.state === 'verified') expect(owner).toBe(item.taker);
    if (item.state === 'failed' || item.state === 'skipped') expect(owner).not.toBe(item.taker);
  }
}
