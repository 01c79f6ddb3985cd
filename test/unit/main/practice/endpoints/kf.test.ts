import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorldFacts } from '@main/practice/control/descriptions';
import { startTestPractice, type Answer, type TestPractice } from '../../../../support/practice';
import { kfDays, midnightAgo, type Figures } from '../../../../support/practice-statistics';

const CORP = 'kf/get_corp_statistic';
const SERVICER = 'kf/get_servicer_statistic';
const COUNTS = ['customer_msg_cnt', 'msg_rejected_customer_cnt', 'upgrade_service_customer_cnt'];
const RATES = ['satisfied_rate', 'middling_rate', 'dissatisfied_rate'];

let practice: TestPractice;
let facts: WorldFacts;
let first: string;
beforeEach(async () => {
  practice = await startTestPractice();
  await setClock(1_795_000_000);
  facts = await practice.control.world();
  first = facts.kf.accounts[0]?.openKfid ?? '';
});
afterEach(() => practice.close());

async function setClock(now: number): Promise<void> {
  await practice.control.setClock(now);
  await practice.renew();
}
async function ask(
  api: string,
  from: number,
  to: number,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  return practice.post(api, {
    open_kfid: first,
    start_time: await midnightAgo(practice, from),
    end_time: await midnightAgo(practice, to),
    ...more,
  });
}
const serving = async (openKfid: string): Promise<string[]> => {
  const answer = await practice.get('kf/servicer/list', { open_kfid: openKfid });
  return (answer['servicer_list'] as { userid?: string }[]).flatMap(({ userid }) =>
    userid === undefined ? [] : [userid],
  );
};

describe('accounts and servicers', () => {
  test('the accounts come in pages of 1 to 100', async () => {
    const all = await practice.post('kf/account/list', {});
    const list = all['account_list'] as { open_kfid: string; name: string }[];
    expect(list.map(({ open_kfid }) => open_kfid)).toEqual(facts.kf.accounts.map(({ openKfid }) => openKfid));
    expect(list.length).toBeGreaterThanOrEqual(4);
    const page = await practice.post('kf/account/list', { offset: 3, limit: 100 });
    expect(page['account_list']).toEqual(list.slice(3));
    expect((await practice.post('kf/account/list', { offset: 100 }))['account_list']).toEqual([]);
    for (const body of [{ limit: 0 }, { limit: 101 }, { limit: '1' }, { offset: -1 }])
      expect(await practice.post('kf/account/list', body)).toMatchObject({ errcode: 40058 });
  });

  test('each account has 3 to 8 servicers in service, and one more used to serve', async () => {
    const left = new Set(facts.people.filter(({ leftAt }) => leftAt !== null).map(({ userid }) => userid));
    for (const { openKfid } of facts.kf.accounts) {
      const userids = await serving(openKfid);
      expect(userids.length).toBeGreaterThanOrEqual(3);
      expect(userids.length).toBeLessThanOrEqual(8);
      expect(userids.filter((userid) => left.has(userid))).toEqual([]);
    }
    const former = facts.kf.accounts.flatMap(({ servicers }) =>
      servicers.filter((userid) => left.has(userid)),
    );
    expect(former).toHaveLength(1);
  });

  test('a department may serve as a whole', async () => {
    const answers = await Promise.all(
      facts.kf.accounts.map(({ openKfid }) => practice.get('kf/servicer/list', { open_kfid: openKfid })),
    );
    const entries = answers.flatMap((answer) => answer['servicer_list'] as { department_id?: number }[]);
    expect(entries.filter(({ department_id: id }) => id !== undefined)).toEqual([{ department_id: 31 }]);
  });
});

describe('ids that are no account', () => {
  const cases = (): [unknown, number][] => [
    [undefined, 60251],
    ['', 60251],
    [7, 40058],
    ['OPEN_KFID', 95000],
    [`${first.slice(0, -1)}!`, 95000],
    [`${first.slice(0, -1)}0`, 60252],
    [facts.kf.deleted, 95004],
    ['wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q', 95004],
  ];
  test.each([CORP, SERVICER])('%s says which kind', async (api) => {
    for (const [id, errcode] of cases())
      expect(await ask(api, 2, 1, { open_kfid: id }), String(id)).toMatchObject({ errcode });
  });
  test('kf/servicer/list says so too', async () => {
    expect(await practice.get('kf/servicer/list')).toMatchObject({ errcode: 60251 });
    for (const [id, errcode] of cases().slice(3))
      expect(await practice.get('kf/servicer/list', { open_kfid: String(id) })).toMatchObject({ errcode });
  });
});

describe.each([CORP, SERVICER])('the range of %s', (api) => {
  test('spans 31 days at most, from yesterday back to 180 days ago', async () => {
    expect(kfDays(await ask(api, 31, 1))).toHaveLength(31);
    expect(kfDays(await ask(api, 180, 180))).toHaveLength(1);
    for (const [from, to] of [
      [32, 1],
      [181, 170],
      [1, 0],
      [1, 2],
    ] as const)
      expect(await ask(api, from, to), `${from} ${to}`).toMatchObject({ errcode: 600018 });
    for (const time of [undefined, '1645545600', 1.5])
      expect(await ask(api, 1, 1, { end_time: time })).toMatchObject({ errcode: 40058 });
  });

  test('is set back to midnight', async () => {
    const start = await midnightAgo(practice, 3);
    expect(await ask(api, 0, 0, { start_time: start + 75_600, end_time: start + 86_399 })).toEqual(
      await ask(api, 3, 3),
    );
  });

  test('has no figures of yesterday before six in the morning', async () => {
    const midnight = await midnightAgo(practice, 0);
    await setClock(midnight + 6 * 3600 - 30);
    const early = kfDays(await ask(api, 2, 1));
    expect(early.map(({ stat_time }) => stat_time)).toEqual([midnight - 2 * 86_400, midnight - 86_400]);
    expect(early.map(({ statistic }) => statistic !== undefined)).toEqual([true, false]);
    await setClock(midnight + 6 * 3600);
    expect(kfDays(await ask(api, 2, 1)).map(({ statistic }) => statistic !== undefined)).toEqual([
      true,
      true,
    ]);
  });

  test('has none before 2022-03-11', async () => {
    await setClock(Date.UTC(2022, 2, 20) / 1000);
    const days = kfDays(await ask(api, 15, 1));
    const shown = days.filter(({ statistic }) => statistic !== undefined).map(({ stat_time }) => stat_time);
    expect(Math.min(...shown)).toBe(Date.parse('2022-03-11T00:00:00+08:00') / 1000);
    expect(days).toHaveLength(15);
  });
});

describe('servicers', () => {
  test('answer for themselves; people who do not serve answer 60253, invisible ones 60030', async () => {
    const [userid = ''] = await serving(first);
    expect(await ask(SERVICER, 7, 1, { servicer_userid: userid })).toMatchObject({ errcode: 0 });
    const known = new Set(facts.kf.accounts[0]?.servicers);
    const other = facts.people.find((person) => person.visible && !known.has(person.userid))?.userid;
    const left = facts.people.find((person) => person.leftAt !== null && known.has(person.userid))?.userid;
    const hidden = facts.people.find(({ visible }) => !visible)?.userid;
    for (const [who, errcode] of [
      [other, 60253],
      [left, 60253],
      ['nobody', 60253],
      [hidden, 60030],
      ['not a userid', 40003],
    ] as const)
      expect(await ask(SERVICER, 7, 1, { servicer_userid: who }), who).toMatchObject({ errcode });
  });

  test('somebody who leaves is no servicer any more, and the account keeps the days before', async () => {
    const [userid = ''] = await serving(first);
    const before = kfDays(await ask(CORP, 9, 1));
    await practice.control.change({ op: 'leave', userid });
    expect(await serving(first)).not.toContain(userid);
    expect(await ask(SERVICER, 9, 1, { servicer_userid: userid })).toMatchObject({ errcode: 60253 });
    expect(kfDays(await ask(CORP, 9, 1))).toEqual(before);
  });

  test('together are the whole account', async () => {
    const account = facts.kf.accounts[2]?.openKfid ?? '';
    const whole = kfDays(await ask(SERVICER, 9, 1, { open_kfid: account }));
    const corp = kfDays(await ask(CORP, 9, 1, { open_kfid: account }));
    const each = await Promise.all(
      (await serving(account)).map(async (userid) =>
        kfDays(await ask(SERVICER, 9, 1, { open_kfid: account, servicer_userid: userid })),
      ),
    );
    whole.forEach(({ statistic }, day) => {
      for (const name of ['session_cnt', ...COUNTS]) {
        const sum = each.reduce((total, days) => total + (days[day]?.statistic?.[name] ?? 0), 0);
        expect(sum, name).toBe(statistic?.[name] ?? 0);
        expect(corp[day]?.statistic?.[name] ?? 0, name).toBe(sum);
      }
    });
  });
});

describe('figures', () => {
  const all = async (api: string, more: Record<string, unknown> = {}): Promise<Figures[]> => {
    const found: Figures[] = [];
    for (const end of [1, 32, 63, 94, 125])
      found.push(
        ...kfDays(await ask(api, end + 30, end, more)).flatMap(({ statistic }) =>
          statistic === undefined ? [] : [statistic],
        ),
      );
    return found;
  };

  test('keep their rates between 0 and 1, and leave out what cannot be worked out', async () => {
    const [userid = ''] = await serving(first);
    const days = await all(SERVICER, { servicer_userid: userid });
    expect(days.length).toBeGreaterThan(60);
    expect(days.length).toBeLessThan(155);
    for (const day of days) {
      const rates = Object.entries(day).filter(([name]) => name.endsWith('_rate'));
      for (const [name, value] of rates) expect(value >= 0 && value <= 1, `${name} ${value}`).toBe(true);
      if (day['satisfied_rate'] === undefined) continue;
      expect(RATES.reduce((sum, name) => sum + (day[name] ?? 0), 0)).toBeCloseTo(1, 3);
      expect(day['satisfaction_participation_rate']).toBeGreaterThan(0);
    }
    const quiet = facts.kf.accounts[3]?.openKfid;
    const unrated = await all(SERVICER, { open_kfid: quiet });
    expect(unrated.some((day) => day['satisfied_rate'] === undefined)).toBe(true);
  });

  test('of an assistant are there where one is: with a knowledge base, without one, not at all', async () => {
    const [knowledge, plain, none] = facts.kf.accounts.map(({ openKfid }) => openKfid);
    const names = async (id: string | undefined): Promise<Set<string>> =>
      new Set((await all(CORP, { open_kfid: id })).flatMap((day) => Object.keys(day)));
    expect(await names(knowledge)).toContain('ai_knowledge_hit_rate');
    const second = await names(plain);
    expect([second.has('ai_transfer_rate'), second.has('ai_knowledge_hit_rate')]).toEqual([true, false]);
    const third = await names(none);
    expect([third.has('ai_transfer_rate'), third.has('ai_session_reply_cnt')]).toEqual([false, true]);
  });

  test('of an account that is closed on Sundays are missing then', async () => {
    const days = kfDays(await ask(CORP, 28, 1, { open_kfid: facts.kf.accounts[3]?.openKfid }));
    const sundays = days.filter(({ stat_time }) => new Date((stat_time + 8 * 3600) * 1000).getUTCDay() === 0);
    expect(sundays).toHaveLength(4);
    expect(sundays.filter(({ statistic }) => statistic !== undefined)).toEqual([]);
  });
});

test('a day of an account or of a servicer can be restated', async () => {
  const day = new Date(((await midnightAgo(practice, 4)) + 8 * 3600) * 1000).toISOString().slice(0, 10);
  const [userid = ''] = await serving(first);
  const sessions = async (api: string, more = {}): Promise<(number | undefined)[]> =>
    kfDays(await ask(api, 5, 3, more)).map(({ statistic }) => statistic?.['session_cnt']);
  const corp = await sessions(CORP);
  const own = await sessions(SERVICER, { servicer_userid: userid });
  await practice.control.restate({ of: 'kf', openKfid: first, day });
  const once = await sessions(CORP);
  expect([once[0], once[2]]).toEqual([corp[0], corp[2]]);
  expect(once[1]).toBeGreaterThan(corp[1] ?? 0);
  expect(await sessions(SERVICER, { servicer_userid: userid })).toEqual(own);
  await practice.control.restate({ of: 'kf', openKfid: first, userid, day });
  expect((await sessions(SERVICER, { servicer_userid: userid }))[1]).toBeGreaterThan(own[1] ?? 0);
  expect((await sessions(CORP))[1]).toBeGreaterThan(once[1] ?? 0);
  await expect(practice.control.restate({ of: 'kf', openKfid: 'wk', day })).rejects.toThrow('400');
});
