import { VendorFailure } from '@main/vendors/failure';
import type { WshotoClient } from '@main/vendors/wshoto/types';
import { addDays, dayOf, daysBetween, type Day } from '@shared/domain/day';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wshotoClient } from '../../support/account-clients';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { memoryTokens } from '../../support/wecom';

const ANALYSIS = 'wshoto/chat/group/statistics/customer_group_analyze_by_tag_page';
const TOKEN = 'wshoto/access_token';

let practice: TestPractice;
let client: WshotoClient;
let yesterday: Day;
beforeEach(async () => {
  practice = await startTestPractice({ groups: 150 });
  client = wshotoClient(practice.wshoto, { retries: 0 });
  yesterday = addDays(dayOf(await practice.control.now()), -1);
});
afterEach(() => practice.close());

const ask = (more: Partial<Parameters<WshotoClient['tagDays']>[0]> = {}, with_ = client) =>
  with_.tagDays({ tagIds: null, from: yesterday, to: yesterday, page: 1, ...more });
async function failureOf(work: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}

describe('the analysis by tag', () => {
  test("the document's own request gets the document's own values", async () => {
    const { rows, total } = await ask({
      tagIds: ['TAG_ID_1', 'TAG_ID_2'],
      from: '2024-01-01' as Day,
      to: '2024-01-31' as Day,
    });
    expect(total).toBe(62);
    expect(rows).toHaveLength(62);
    expect(rows[0]).toEqual({
      tagId: 'TAG_ID_1',
      tagName: '标签名称',
      day: '2024-01-01',
      values: [500, 480, 120, 110, 30, 28, 0.95, 0.88, 0.82, 0.75, 0.7],
    });
  });

  test('every tag and day comes once over all pages, of 100 rows each', async () => {
    const { tags } = await practice.control.wshoto();
    const from = addDays(yesterday, -9);
    const found: string[] = [];
    for (let page = 1; ; page += 1) {
      const { rows, total } = await ask({ from, page });
      found.push(...rows.map(({ tagId, day }) => `${tagId} ${day}`));
      if (rows.length < 100) {
        expect(found).toHaveLength(total);
        break;
      }
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(tags.length * 9);
  });

  test('a rate that cannot be known yet is null', async () => {
    const { rows } = await ask();
    const unknown = rows.filter(({ values }) => values[9] === null);
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ values }) => values[0] !== null)).toBe(true);
  });

  test('89 days are within three months wherever they begin; beyond three months they are refused', async () => {
    const from = addDays(yesterday, -88);
    expect(daysBetween(from, yesterday) + 1).toBe(89);
    expect((await ask({ from })).total).toBeGreaterThan(0);
    expect((await ask({ from: '2026-07-01' as Day, to: '2026-10-01' as Day })).total).toBeGreaterThan(0);
    const failure = await failureOf(ask({ from: '2026-07-01' as Day, to: '2026-10-02' as Day }));
    expect(failure).toMatchObject({ policy: 'unknown', error: { reason: 'wshoto.answer' } });
    expect(failure.error.vendor?.errmsg).toContain('end_date');
  });

  test('today is refused, yesterday is there', async () => {
    const today = addDays(yesterday, 1);
    expect((await failureOf(ask({ to: today }))).error.reason).toBe('wshoto.answer');
    expect((await ask()).rows.length).toBeGreaterThan(0);
  });

  test('an empty list of tags and a page before the first are refused', async () => {
    expect((await failureOf(ask({ tagIds: [] }))).error.reason).toBe('wshoto.answer');
    expect((await failureOf(ask({ page: 0 }))).error.reason).toBe('wshoto.answer');
    expect((await ask({ page: 500 })).rows).toEqual([]);
  });
});

test('the tags of all groups are found page by page, with the names they have now', async () => {
  const { tags } = await practice.control.wshoto();
  const found = new Map<string, string | null>();
  let page = 1;
  for (let more = true; more; page += 1) {
    const answer = await client.groupTags(page);
    for (const { tagId, tagName } of answer.tags) found.set(tagId, tagName);
    more = answer.more;
  }
  expect(page).toBe(3);
  expect([...found.keys()].toSorted()).toEqual(tags.map(({ id }) => id).toSorted());
  expect([...found.values()].every((name) => name !== null && name !== '')).toBe(true);
});

describe('tokens', () => {
  test('one is asked for once, kept, and used again after a restart', async () => {
    const tokens = memoryTokens();
    const one = wshotoClient(practice.wshoto, { tokens });
    await Promise.all([one.authenticate(), one.ping(), ask({}, one)]);
    await wshotoClient(practice.wshoto, { tokens }).ping();
    expect((await practice.control.stats())[TOKEN]).toBe(1);
  });

  test.each([42001, 40014] as const)('one that ended early is renewed once (%i)', async (how) => {
    await client.ping();
    await practice.control.expireTokens(how);
    await client.ping();
    expect((await practice.control.wshoto()).tokens).toHaveLength(2);
  });

  test.each([10001, 10010, 10011])('%i asks for another one once', async (errcode) => {
    await practice.control.fault({ api: ANALYSIS, kind: 'errcode', errcode });
    await ask();
    expect((await practice.control.stats())[ANALYSIS]).toBe(2);
    await practice.control.fault({ api: ANALYSIS, kind: 'errcode', errcode, times: null });
    expect((await failureOf(ask())).error).toMatchObject({ code: 'auth', vendor: { errcode } });
    expect((await practice.control.stats())[ANALYSIS]).toBe(4);
  });

  test('a wrong secret is told as such, without the secret, and not tried again', async () => {
    const wrong = wshotoClient({ ...practice.wshoto, secret: 'canary-wrong-secret' });
    const failure = await failureOf(wrong.ping());
    expect(failure.error).toMatchObject({ code: 'auth', reason: 'wshoto.secretRefused' });
    expect(JSON.stringify(failure.error)).not.toContain('canary');
    await failureOf(wrong.ping());
    expect((await practice.control.stats())[TOKEN]).toBe(1);
  });
});

describe('trouble', () => {
  test.each([200, 400, 403])('a refusal is read whatever its status is (%i)', async (wshotoErrorStatus) => {
    await practice.control.settings({ wshotoErrorStatus });
    expect((await failureOf(ask({ page: 0 }))).error.vendor?.errcode).toBeGreaterThan(0);
  });

  test('too many calls are told with the words of the vendor: it publishes no code for them', async () => {
    await client.authenticate();
    await practice.control.settings({ wshotoPerMinute: 1 });
    await ask();
    expect((await failureOf(ask())).error).toMatchObject({
      reason: 'wshoto.answer',
      vendor: { errmsg: '请求过于频繁' },
    });
  });

  test.each(['http-500', 'html', 'truncated', 'broken-json', 'wrong-type', 'reset-after'] as const)(
    'a read is repeated after %s',
    async (kind) => {
      const patient = wshotoClient(practice.wshoto, { retries: 1, random: () => 0 });
      await patient.authenticate();
      await practice.control.fault({ api: ANALYSIS, kind });
      expect((await ask({}, patient)).rows.length).toBeGreaterThan(0);
      expect((await practice.control.stats())[ANALYSIS]).toBe(2);
    },
  );
});
