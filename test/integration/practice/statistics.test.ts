import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { items, kfDays, midnightAgo, ownersOf } from '../../support/practice-statistics';
import { tempFolder } from '../../support/temp-folder';

const BY_OWNER = 'externalcontact/groupchat/statistic';
const BY_DAY = 'externalcontact/groupchat/statistic_group_by_day';
const METRICS = ['new_chat_cnt', 'chat_total', 'new_member_cnt', 'member_total', 'msg_total'] as const;
const KEPT = 180;

let practice: TestPractice;
afterEach(() => practice.close());

test('180 days read day by day, in chunks and pages of owners, are what the days say of everybody', async () => {
  practice = await startTestPractice({ groups: 2000, members: 400 });
  const owners = await ownersOf(practice);
  expect(owners.length).toBeGreaterThan(200);
  const chunks = Array.from({ length: Math.ceil(owners.length / 100) }, (_, index) =>
    owners.slice(index * 100, index * 100 + 100),
  );
  for (let newest = 1; newest < KEPT; newest += 30) {
    const expected = new Map<number, Record<string, number>>();
    for (const userids of chunks) {
      const days = await practice.post(BY_DAY, {
        day_begin_time: await midnightAgo(practice, newest + 29),
        day_end_time: await midnightAgo(practice, newest),
        owner_filter: { userid_list: userids },
      });
      for (const { stat_time: day, data } of items(days)) add(expected, day, data);
    }
    expect(expected.size).toBe(30);
    const found = new Map<number, Record<string, number>>();
    for (let ago = newest; ago < newest + 30; ago += 5) {
      const day = await midnightAgo(practice, ago);
      for (const userids of chunks)
        for (const { data } of await everyPage(day, userids)) add(found, day, data);
      expect(found.get(day), `${ago} days ago`).toEqual(expected.get(day));
    }
  }

  function add(sums: Map<number, Record<string, number>>, day: number, data: Record<string, number>): void {
    const sum = sums.get(day) ?? {};
    for (const metric of METRICS) sum[metric] = (sum[metric] ?? 0) + (data[metric] ?? Number.NaN);
    sums.set(day, sum);
  }
  async function everyPage(
    day: number,
    userids: readonly string[],
  ): Promise<{ data: Record<string, number> }[]> {
    const rows: { data: Record<string, number> }[] = [];
    for (let offset = 0; ;) {
      const page = await practice.post(BY_OWNER, {
        day_begin_time: day,
        owner_filter: { userid_list: userids },
        offset,
        limit: 60,
      });
      rows.push(...items(page));
      if (page['next_offset'] === page['total']) return rows;
      offset = page['next_offset'] as number;
    }
  }
});

test('figures, and days that were restated, survive a restart', async () => {
  const options = { groups: 200, stateFile: join(tempFolder(), 'state.jsonl') };
  practice = await startTestPractice(options);
  const [owner = ''] = await ownersOf(practice);
  const { kf } = await practice.control.world();
  const openKfid = kf.accounts[0]?.openKfid ?? '';
  const at = await midnightAgo(practice, 3);
  const day = new Date((at + 8 * 3600) * 1000).toISOString().slice(0, 10);
  const read = async (): Promise<unknown[]> => [
    items(await practice.post(BY_OWNER, { day_begin_time: at, owner_filter: { userid_list: [owner] } })),
    kfDays(
      await practice.post('kf/get_corp_statistic', { open_kfid: openKfid, start_time: at, end_time: at }),
    ),
  ];
  const [groups, service] = await read();
  await practice.control.restate({ of: 'groups', userid: owner, day });
  await practice.control.restate({ of: 'kf', openKfid, day });
  const restated = await read();
  expect(restated[0]).not.toEqual(groups);
  expect(restated[1]).not.toEqual(service);
  await practice.close();
  practice = await startTestPractice(options);
  expect(await read()).toEqual(restated);
});
