import { furthest } from '@main/practice/wshoto/analysis';
import { addDays, dayOf, startOfDay, type Day } from '@shared/domain/day';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';
import { wshotoByHand } from '../../../../support/practice-accounts';

let practice: TestPractice;
let wshoto: ReturnType<typeof wshotoByHand>;
let yesterday: Day;
beforeEach(async () => {
  practice = await startTestPractice();
  // The first day of the world, at noon: its tags are as old as they are made.
  const { anchor } = await practice.control.world();
  await practice.control.setClock(startOfDay(dayOf(anchor)) + 12 * 3600);
  yesterday = addDays(dayOf(anchor), -1);
  wshoto = wshotoByHand(practice);
});
afterEach(() => practice.close());

const ago = (days: number): Day => addDays(yesterday, 1 - days);
const ask = (start_date: string, end_date: string, more: object = {}) =>
  wshoto.analysis({ start_date, end_date, page_size: 100, ...more });

test("the document's own request gets the document's own first row, key by key", async () => {
  const { code, msg, data } = await wshoto.analysis({
    tag_ids: ['TAG_ID_1', 'TAG_ID_2'],
    start_date: '2024-01-01',
    end_date: '2024-01-31',
    current_index: 1,
    page_size: 20,
  });
  expect([code, msg, data?.total, data?.records.length]).toEqual([0, '请求成功', 62, 20]);
  expect(data?.records[0]).toEqual({
    tag_id: 'TAG_ID_1',
    tag_name: '标签名称',
    ds: '2024-01-01',
    total_customer_cnt: 500,
    total_distinct_customer_cnt: 480,
    total_new_customer_cnt: 120,
    total_distinct_new_customer_cnt: 110,
    total_loss_customer_cnt: 30,
    total_distinct_loss_customer_cnt: 28,
    sd_total_stock_customer_rate: 0.95,
    s7d_total_stock_customer_rate: 0.88,
    s15d_total_stock_customer_rate: 0.82,
    s30d_total_stock_customer_rate: 0.75,
    total_stock_customer_rate: 0.7,
  });
  const [ordinary] = (await ask(yesterday, yesterday)).data?.records ?? [];
  expect(Object.keys(ordinary ?? {})).toEqual(Object.keys(data?.records[0] ?? {}));
});

test('a row a tag and day; without tag_ids of all tags, and the same ones each time', async () => {
  const { tags } = await practice.control.wshoto();
  expect(tags).toHaveLength(40);
  const { data } = await ask(ago(2), yesterday);
  expect(data?.total).toBe(80);
  const keys = data?.records.map((row) => `${String(row['tag_id'])} ${String(row['ds'])}`);
  expect(new Set(keys).size).toBe(80);
  const again = await startTestPractice();
  await again.control.setClock(await practice.control.now());
  expect(
    (await wshotoByHand(again).analysis({ start_date: ago(2), end_date: yesterday, page_size: 100 })).data,
  ).toEqual(data);
  await again.close();
  const [first, second] = tags;
  const two = await ask(yesterday, yesterday, { tag_ids: [first?.id, second?.id, 'unknown'] });
  expect(two.data?.records.map((row) => row['tag_id'])).toEqual([first?.id, second?.id]);
});

test('counts are totals that never fall; rates of young tags are not known yet', async () => {
  const { tags } = await practice.control.wshoto();
  for (const tag of tags.slice(0, 13)) {
    const rows = (await ask(ago(89), yesterday, { tag_ids: [tag.id] })).data?.records ?? [];
    const joined = rows.map((row) => Number(row['total_new_customer_cnt']));
    expect(joined).toEqual(joined.toSorted((one, other) => one - other));
  }
  const { data } = await ask(yesterday, yesterday);
  const unknown = data?.records.filter((row) => row['s30d_total_stock_customer_rate'] === null);
  expect(unknown?.map((row) => row['tag_id'])).toEqual([tags[12]?.id, tags[30]?.id]);
  expect(unknown?.map((row) => typeof row['total_stock_customer_rate'])).toEqual(['number', 'number']);
});

test('a renamed tag keeps its id, and its rows the name of their day', async () => {
  const tag = (await practice.control.wshoto()).tags[3];
  const rows = (await ask(ago(30), yesterday, { tag_ids: [tag?.id] })).data?.records ?? [];
  const names = rows.map((row) => row['tag_name']);
  expect(names[0]).toBe(tag?.name);
  expect(names.at(-1)).toBe(tag?.renamed?.name);
  expect(new Set(names).size).toBe(2);
});

describe('limits', () => {
  test('three months are answered, a day more is not', async () => {
    const from = ago(150);
    expect((await ask(from, furthest(from))).code).toBe(0);
    expect((await ask(from, addDays(furthest(from), 1))).code).toBe(40001);
  });

  test.each([
    ['2026-01-15', '2026-04-15'],
    ['2025-11-30', '2026-02-28'],
    ['2025-12-31', '2026-03-31'],
    ['2023-11-30', '2024-02-29'],
  ])('three months from %s end on %s', (from, to) => {
    expect(furthest(from as Day)).toBe(to);
  });

  test('yesterday is there, today is not', async () => {
    expect((await ask(yesterday, yesterday)).data?.total).toBe(40);
    expect((await ask(yesterday, addDays(yesterday, 1))).code).toBe(40001);
  });

  test.each([
    [{ page_size: 101 }],
    [{ page_size: 0 }],
    [{ page_size: '20' }],
    [{ current_index: 0 }],
    [{ current_index: 1.5 }],
    [{ tag_ids: 'TAG_ID_1' }],
    [{ tag_ids: [7] }],
    [{ start_date: undefined }],
    [{ end_date: undefined }],
    [{ start_date: '2026-1-1' }],
    [{ start_date: '2026-02-30' }],
    [{ start_date: '20260101' }],
  ])('%j is refused', async (more) => {
    expect((await ask(yesterday, yesterday, more)).code).toBe(40001);
  });

  test('a range the wrong way round is refused', async () => {
    expect((await ask(yesterday, ago(2))).code).toBe(40001);
  });

  test('pages are 20 rows unless asked otherwise, up to 100, and end with an empty one', async () => {
    const dates = { start_date: ago(3), end_date: yesterday };
    expect((await wshoto.analysis(dates)).data?.records).toHaveLength(20);
    const pages = [1, 2, 3].map((index) =>
      wshoto.analysis({ ...dates, current_index: index, page_size: 100 }),
    );
    expect((await Promise.all(pages)).map(({ data }) => data?.records.length)).toEqual([100, 20, 0]);
  });
});
