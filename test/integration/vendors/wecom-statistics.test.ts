import { addDays, dayOf, startOfDay, type Day } from '@shared/domain/day';
import { VendorFailure } from '@main/vendors/failure';
import type { WecomClient } from '@main/vendors/wecom/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { ownersOf } from '../../support/practice-statistics';
import { fastTimers } from '../../support/timers';
import { wecomClient } from '../../support/wecom';

let practice: TestPractice;
let client: WecomClient;
/** The practice vendor's own day, at noon: everything about yesterday is worked out. */
let today: Day;
beforeEach(async () => {
  practice = await startTestPractice();
  today = dayOf(await practice.control.now());
  await practice.control.setClock(startOfDay(today) + 12 * 3600);
  client = wecomClient(practice, { clock: fastTimers().clock });
});
afterEach(() => practice.close());

const ago = (days: number): Day => addDays(today, -days);
const range = (first: number, last: number) => ({ from: ago(first), to: ago(last) });

async function codeOf(call: Promise<unknown>): Promise<number | undefined> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome.errcode;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}

const valueAt = (values: readonly (number | null)[] | null | undefined, index: number): number =>
  values?.[index] ?? Number.NaN;

describe('groups', () => {
  it('says of owners on one day what the days say of them, metric by metric', async () => {
    const owners = (await ownersOf(practice)).slice(0, 100);
    for (const days of [1, 2, 90, 180]) {
      const { rows, next } = await client.ownerStatistics({ owners, ...range(days, days), offset: 0 });
      expect(next).toBeNull();
      expect(rows.length).toBeGreaterThan(5);
      const [sum] = await client.dailyStatistics({ owners, ...range(days, days) });
      expect(sum?.day).toBe(ago(days));
      // Every metric but the one that only education companies get.
      for (let metric = 0; metric < 7; metric += 1) {
        const total = rows.reduce((so, { values }) => so + valueAt(values, metric), 0);
        expect(valueAt(sum?.values, metric), `metric ${metric} ${days} days ago`).toBe(total);
      }
    }
  });

  it.each([1, 2, 3, 4] as const)('sorts by order %i, both ways round', async (orderBy) => {
    const owners = (await ownersOf(practice)).slice(0, 100);
    const column = [0, 1, 3, 4][orderBy - 1] ?? 0;
    const asked = { owners, ...range(7, 1), orderBy, offset: 0 };
    const down = (await client.ownerStatistics(asked)).rows.map(({ values }) => valueAt(values, column));
    const up = (await client.ownerStatistics({ ...asked, ascending: true })).rows.map(({ values }) =>
      valueAt(values, column),
    );
    expect(down).toEqual(down.toSorted((one, other) => other - one));
    expect(up).toEqual(down.toReversed());
  });

  it('goes on from an offset', async () => {
    const owners = (await ownersOf(practice)).slice(0, 100);
    const all = (await client.ownerStatistics({ owners, ...range(1, 1), offset: 0 })).rows;
    const rest = (await client.ownerStatistics({ owners, ...range(1, 1), offset: 3 })).rows;
    expect(rest).toEqual(all.slice(3));
  });

  it('answers 30 days and refuses 31; goes back 180 days and no further; knows nothing of today', async () => {
    const owners = (await ownersOf(practice)).slice(0, 1);
    const days = await client.dailyStatistics({ owners, ...range(30, 1) });
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 30 }, (_, index) => ago(30 - index)));
    expect(await codeOf(client.dailyStatistics({ owners, ...range(31, 1) }))).toBe(600018);
    expect(await client.dailyStatistics({ owners, ...range(180, 180) })).toHaveLength(1);
    for (const refused of [range(181, 181), range(1, 0), range(1, 2)]) {
      expect(await codeOf(client.dailyStatistics({ owners, ...refused }))).toBe(600018);
      expect(await codeOf(client.ownerStatistics({ owners, ...refused, offset: 0 }))).toBe(600018);
    }
    expect((await client.ownerStatistics({ owners, ...range(30, 1), offset: 0 })).rows).toHaveLength(1);
    expect(await codeOf(client.ownerStatistics({ owners, ...range(31, 1), offset: 0 }))).toBe(600018);
  });

  it('takes 100 owners and not 101, and nobody who is none', async () => {
    const people = (await practice.control.world()).people.filter(({ visible }) => visible);
    const owners = people.map(({ userid }) => userid);
    await client.dailyStatistics({ owners: owners.slice(0, 100), ...range(1, 1) });
    expect(await codeOf(client.dailyStatistics({ owners: owners.slice(0, 101), ...range(1, 1) }))).toBe(
      40058,
    );
    expect(await codeOf(client.dailyStatistics({ owners: [], ...range(1, 1) }))).toBe(40058);
    expect(await codeOf(client.dailyStatistics({ owners: ['nobody'], ...range(1, 1) }))).toBe(40003);
  });

  it('knows people who have left', async () => {
    const { people } = await practice.control.world();
    const leaver = people.find(({ leftAt, groups }) => leftAt !== null && groups > 0)?.userid ?? '';
    const { rows } = await client.ownerStatistics({ owners: [leaver], ...range(1, 1), offset: 0 });
    expect(rows.map(({ owner }) => owner)).toEqual([leaver]);
  });

  it('floors to midnight in Shanghai, whatever zone this machine is in', async () => {
    const owners = (await ownersOf(practice)).slice(0, 1);
    const api = 'externalcontact/groupchat/statistic_group_by_day';
    const noon = startOfDay(ago(3)) + 12 * 3600 + 59;
    const answer = await practice.post(api, {
      day_begin_time: noon,
      day_end_time: noon,
      owner_filter: { userid_list: owners },
    });
    const [exact] = await client.dailyStatistics({ owners, ...range(3, 3) });
    expect(answer['items']).toMatchObject([
      { stat_time: startOfDay(ago(3)), data: { chat_total: valueAt(exact?.values, 1) } },
    ]);
  });
});

describe('customer service', () => {
  it('reads all accounts and those who serve at them', async () => {
    const { kf } = await practice.control.world();
    const accounts = await client.kfAccounts(0);
    expect(accounts).toEqual(kf.accounts.map(({ openKfid, name }) => ({ openKfid, name })));
    expect(await client.kfAccounts(accounts.length)).toEqual([]);
    for (const { openKfid, servicers } of kf.accounts) {
      const found = await client.kfServicers(openKfid);
      expect(found.length).toBeGreaterThan(0);
      expect(servicers).toEqual(expect.arrayContaining([...found]));
    }
  });

  it('answers 31 days and refuses 32; a day without sessions is no row of zeros', async () => {
    const accounts = await client.kfAccounts(0);
    const closed = new Set<boolean>();
    for (const { openKfid } of accounts) {
      const days = await client.kfAccountStatistics({ openKfid, ...range(31, 1) });
      expect(days).toHaveLength(31);
      for (const { values } of days) closed.add(values === null);
      expect(await codeOf(client.kfAccountStatistics({ openKfid, ...range(32, 1) }))).toBe(600018);
      const [servicer = ''] = await client.kfServicers(openKfid);
      const served = await client.kfServicerStatistics({ openKfid, servicer, ...range(31, 1) });
      expect(served).toHaveLength(31);
      expect(served.some(({ values }) => valueAt(values, 0) > 0)).toBe(true);
      expect(await codeOf(client.kfServicerStatistics({ openKfid, servicer, ...range(32, 1) }))).toBe(600018);
    }
    expect(closed).toEqual(new Set([true, false]));
  });

  it('has no values for yesterday before six in the morning, and has them after', async () => {
    const [{ openKfid } = { openKfid: '' }] = await client.kfAccounts(0);
    const read = async (): Promise<unknown> =>
      (await client.kfAccountStatistics({ openKfid, ...range(1, 1) }))[0]?.values;
    await practice.control.setClock(startOfDay(today) + 6 * 3600 - 60);
    expect(await read()).toBeNull();
    await practice.control.setClock(startOfDay(today) + 6 * 3600);
    expect(await read()).toEqual(expect.arrayContaining([expect.any(Number)]));
  });

  it('leaves out what cannot be computed: accounts without an assistant have no rates', async () => {
    const rates = new Set<string>();
    for (const { openKfid } of await client.kfAccounts(0)) {
      for (const { values } of await client.kfAccountStatistics({ openKfid, ...range(7, 1) })) {
        if (values) rates.add(`${values[5] === null} ${values[6] === null}`);
      }
    }
    // No assistant; one that only passes on; one with a knowledge base.
    expect(rates).toEqual(new Set(['true true', 'false true', 'false false']));
  });

  it('goes back 180 days, and knows nothing of today', async () => {
    const [{ openKfid } = { openKfid: '' }] = await client.kfAccounts(0);
    expect(await client.kfAccountStatistics({ openKfid, ...range(180, 180) })).toHaveLength(1);
    for (const refused of [range(181, 181), range(1, 0), range(1, 2)]) {
      expect(await codeOf(client.kfAccountStatistics({ openKfid, ...refused }))).toBe(600018);
    }
  });

  it('says which account or servicer is wrong', async () => {
    const { kf, people } = await practice.control.world();
    const openKfid = kf.accounts[0]?.openKfid ?? '';
    const servicers = kf.accounts[0]?.servicers ?? [];
    const account = (id: string): Promise<number | undefined> =>
      codeOf(client.kfAccountStatistics({ openKfid: id, ...range(1, 1) }));
    expect(await account('')).toBe(60251);
    expect(await account('nothing')).toBe(95000);
    expect(await account(`${openKfid.slice(0, -1)}${openKfid.endsWith('A') ? 'B' : 'A'}`)).toBe(60252);
    expect(await account(kf.deleted)).toBe(95004);
    expect(await codeOf(client.kfServicers(kf.deleted))).toBe(95004);
    const servicer = (userid: string): Promise<number | undefined> =>
      codeOf(client.kfServicerStatistics({ openKfid, servicer: userid, ...range(1, 1) }));
    const stranger = people.find(({ userid, visible }) => visible && !servicers.includes(userid));
    expect(await servicer(stranger?.userid ?? '')).toBe(60253);
    const hidden = people.find(({ visible }) => !visible);
    expect(await servicer(hidden?.userid ?? '')).toBe(60030);
  });
});

describe('trouble', () => {
  const API = 'externalcontact/groupchat/statistic';

  it.each(['http-500', 'html', 'truncated', 'broken-json', 'wrong-type', 'reset-after'] as const)(
    'survives one answer of kind %s',
    async (kind) => {
      const owners = (await ownersOf(practice)).slice(0, 2);
      await practice.control.fault({ api: API, kind });
      const page = await client.ownerStatistics({ owners, ...range(1, 1), offset: 0 });
      expect(page.rows).toHaveLength(2);
    },
  );

  it.each([48002, 48007, 60030, 95017, 81017, 40031] as const)(
    'explains code %i and does not repeat the call',
    async (errcode) => {
      await practice.control.fault({ api: API, kind: 'errcode', errcode, times: null });
      expect(await codeOf(client.ownerStatistics({ owners: ['a'], ...range(1, 1), offset: 0 }))).toBe(
        errcode,
      );
      expect((await practice.control.stats())[API]).toBe(1);
    },
  );

  it('renews a token that died early', async () => {
    const [{ openKfid } = { openKfid: '' }] = await client.kfAccounts(0);
    await practice.control.expireTokens();
    expect(await client.kfAccountStatistics({ openKfid, ...range(2, 1) })).toHaveLength(2);
  });

  it('lists an owner once that comes twice', async () => {
    const owners = (await ownersOf(practice)).slice(0, 4);
    const before = await client.ownerStatistics({ owners, ...range(1, 1), offset: 0 });
    await practice.control.fault({ api: API, kind: 'duplicate-ids' });
    expect(await client.ownerStatistics({ owners, ...range(1, 1), offset: 0 })).toEqual(before);
  });
});
