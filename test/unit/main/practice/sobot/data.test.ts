import { EXAMPLES } from '@main/practice/sobot/document';
import { addDays, dayOf, startOfDay, type Day } from '@shared/domain/day';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestPractice, type TestPractice } from '../../../../support/practice';
import { sobotByHand, type SobotAnswer } from '../../../../support/practice-accounts';

const HOURLY = ['robot_session', 'human_session', 'human_satisfaction', 'get_service_data'];
const DAILY = ['robot_satisfaction', 'customer_session', 'message_stats', 'quality_result', 'human_duration'];
let practice: TestPractice;
let sobot: ReturnType<typeof sobotByHand>;
let today: Day;
beforeEach(async () => {
  practice = await startTestPractice();
  const { anchor } = await practice.control.world();
  today = dayOf(anchor);
  await practice.control.setClock(startOfDay(today) + 12 * 3600);
  sobot = sobotByHand(practice);
});
afterEach(() => practice.close());

const ago = (days: number): Day => addDays(today, -days);
const ask = (name: string, from: number, to: number, more: object = {}): Promise<SobotAnswer> =>
  sobot.data(name, {
    start_date: HOURLY.includes(name) ? `${ago(from)} 00` : ago(from),
    end_date: HOURLY.includes(name) ? `${ago(to)} 23` : ago(to),
    ...(name === 'quality_result' ? { page: '1' } : {}),
    ...more,
  });
const item = async (...asked: Parameters<typeof ask>): Promise<Record<string, string>> =>
  (await ask(...asked)).item ?? {};
const number = (fields: Record<string, string>, name: string): number => Number(fields[name]);

describe('the form', () => {
  test.each(EXAMPLES.map((example) => [example.api, example] as const))(
    "%s answers the document's own request with its own answer",
    async (api, { asks, answers }) => {
      const answer = await sobot.call(api, asks);
      expect(answer.ret_code).toBe('000000');
      if (!api.endsWith('export_data')) expect(answer).toMatchObject(answers);
      const { ret_code: _, ret_msg: __, ...rest } = answer;
      expect(Object.keys(rest)).toEqual(Object.keys(answers));
      expect(rest.item && Object.keys(rest.item).toSorted()).toEqual(
        answers.item && Object.keys(answers.item).toSorted(),
      );
    },
  );

  test.each([...HOURLY, ...DAILY])('%s has the same keys on any other day, and only texts', async (name) => {
    const answers = EXAMPLES.find(({ api }) => api.endsWith(`/${name}`))?.answers ?? {};
    const answer = await ask(name, 3, 1);
    const row = answer.item ?? answer.items?.[0] ?? {};
    const known = answers.item ?? answers.items?.[0] ?? {};
    expect(Object.keys(row).toSorted()).toEqual(Object.keys(known).toSorted());
    for (const value of Object.values(row)) expect(typeof value).toBe('string');
    expect('items' in answer).toBe('items' in answers);
  });

  test('the same seed tells the same', async () => {
    const before = await ask('human_session', 5, 1);
    const again = await startTestPractice();
    await again.control.setClock(await practice.control.now());
    const body = { start_date: `${ago(5)} 00`, end_date: `${ago(1)} 23` };
    expect(await sobotByHand(again).data('human_session', body)).toEqual(before);
    await again.close();
  });
});

describe('what is refused', () => {
  test.each([...HOURLY, ...DAILY])('%s without a date: 210003', async (name) => {
    expect((await ask(name, 2, 1, { start_date: '' })).ret_code).toBe('210003');
    expect((await ask(name, 2, 1, { end_date: undefined })).ret_code).toBe('210003');
  });

  test.each([...HOURLY, ...DAILY])('%s with a date in another form: 210005', async (name) => {
    const hourly = HOURLY.includes(name);
    for (const start_date of [hourly ? ago(2) : `${ago(2)} 00`, '2026-02-30', '2026-02-30 00', '2026/11/01'])
      expect((await ask(name, 2, 1, { start_date })).ret_code, start_date).toBe('210005');
    expect((await ask(name, 2, 1, { start_date: hourly ? `${ago(2)} 24` : '20261101' })).ret_code).toBe(
      '210005',
    );
    expect((await ask(name, 1, 2)).ret_code).toBe('210005');
    expect((await ask(name, 2, 1, { start_date: 20261101 })).ret_code).toBe('210006');
  });

  test.each(['human_session', 'human_satisfaction', 'get_service_data', 'human_duration'])(
    '%s takes 100 ids and not 101: 210007',
    async (name) => {
      const ids = (count: number): string =>
        Array.from({ length: count }, (_, index) => `id${index}`).join(',');
      for (const filter of ['groupids', 'serviceids']) {
        expect((await ask(name, 2, 1, { [filter]: ids(100) })).ret_code).toBe('000000');
        expect((await ask(name, 2, 1, { [filter]: ids(101) })).ret_code).toBe('210007');
        expect((await ask(name, 2, 1, { [filter]: ['id1'] })).ret_code).toBe('210007');
        expect((await ask(name, 2, 1, { [filter]: 'id1,' })).ret_code).toBe('210007');
      }
    },
  );

  test.each([
    { page: undefined },
    { page: '0' },
    { page: 1 },
    { size: '0' },
    { size: '10001' },
    { size: 100 },
  ])('quality_result with %j: 210006', async (more) => {
    expect((await ask('quality_result', 2, 1, more)).ret_code).toBe('210006');
  });
});

describe('sums', () => {
  const COUNTS = {
    robot_session: ['consult_session', 'valid_session', 'invalid_session', 'to_human_session'],
    robot_satisfaction: ['effect_session_count', 'total_times', 'solved', 'not_solved'],
    human_session: ['consult_session', 'valid_session', 'solved_session', 'session_leave_in_queue'],
    human_satisfaction: ['total_times', 'score4', 'score1', 'initiative', 'bad'],
    customer_session: ['total_consult_session', 'total_valid_session', 'total_invalid_session'],
    message_stats: ['total_message', 'service_word', 'service_offline_num'],
  } as const;

  test.each(Object.entries(COUNTS))('counts of %s add up over days', async (name, counts) => {
    const whole = await item(name, 4, 1);
    const days = await Promise.all([4, 3, 2, 1].map((day) => item(name, day, day)));
    for (const count of counts) {
      expect(number(whole, count)).toBeGreaterThan(0);
      expect(
        days.reduce((sum, day) => sum + number(day, count), 0),
        count,
      ).toBe(number(whole, count));
    }
  });

  test('rates, means and maxima do not', async () => {
    const whole = await item('human_session', 4, 1);
    const days = await Promise.all([4, 3, 2, 1].map((day) => item('human_session', day, day)));
    const atOnce = days.map((day) => number(day, 'max_meantime_recption'));
    expect(number(whole, 'max_meantime_recption')).toBe(Math.max(...atOnce));
    const rates = days.map((day) => Number.parseFloat(day['valid_session_rate'] ?? ''));
    const rate = Number.parseFloat(whole['valid_session_rate'] ?? '');
    expect(rate).toBeGreaterThan(Math.min(...rates));
    expect(rate).toBeLessThan(Math.max(...rates));
    expect(whole['valid_session_rate']).toMatch(/^\d{2}\.\d{2}%$/);
  });

  test("hold the document's own arithmetic", async () => {
    const human = await item('human_session', 7, 1);
    const n = (name: string): number => number(human, name);
    expect(n('consult_session')).toBe(n('valid_session') + n('invalid_session'));
    expect(n('valid_session')).toBe(
      n('valid_reception_session') + n('invalid_reception_session') + n('not_reception_session'),
    );
    expect(n('consult_session')).toBe(
      n('solved_session') + n('not_solved_session') + n('not_mark_is_solved'),
    );
    const messages = await item('message_stats', 7, 1);
    const m = (name: string): number => number(messages, name);
    expect(m('total_message')).toBe(m('robot_message') + m('total_customer_message') + m('service_message'));
    const customers = await item('customer_session', 7, 1);
    expect(number(customers, 'total_consult_session')).toBe(
      number(customers, 'total_valid_session') + number(customers, 'total_invalid_session'),
    );
  });

  test('hours of a day make the day, and the last hour belongs to the range', async () => {
    const hours = (from: string, to: string) =>
      item('human_session', 2, 2, { start_date: `${ago(2)} ${from}`, end_date: `${ago(2)} ${to}` });
    const whole = number(await item('human_session', 2, 2), 'consult_session');
    const halves = await Promise.all([hours('00', '12'), hours('13', '23')]);
    expect(halves.reduce((sum, half) => sum + number(half, 'consult_session'), 0)).toBe(whole);
    expect(number(await hours('10', '10'), 'consult_session')).toBeGreaterThan(0);
    expect(number(await hours('00', '08'), 'consult_session')).toBe(0);
  });

  test('what lies ahead is nothing, and divides nothing by nothing', async () => {
    const ahead = await item('human_session', -3, -3);
    expect(ahead).toMatchObject({
      consult_session: '0',
      valid_session_rate: '0.00%',
      avg_session_duration: '00:00:00',
    });
  });

  test('some percents are negative, some above a hundred', async () => {
    const { initiative, invites_rate, initiative_rate } = await item('human_satisfaction', 30, 1);
    expect(Number(initiative)).toBeGreaterThan(0);
    expect(invites_rate).toBe(`-${initiative_rate}`);
    const ratios = await Promise.all(
      Array.from({ length: 60 }, async (_, day) =>
        Number.parseFloat((await item('message_stats', day + 1, day + 1))['answer_than'] ?? ''),
      ),
    );
    expect(Math.max(...ratios)).toBeGreaterThan(100);
    expect(Math.min(...ratios)).toBeLessThan(90);
  });
});

describe('whom it is about', () => {
  test('skill groups and agents narrow each other down', async () => {
    const { groups, agents } = await practice.control.sobot();
    const sessions = async (more: object): Promise<number> =>
      number(await item('human_session', 7, 1, more), 'consult_session');
    const all = await sessions({});
    const perGroup = await Promise.all(groups.map(({ id }) => sessions({ groupids: id })));
    expect(perGroup.reduce((sum, count) => sum + count, 0)).toBe(all);
    const agent = agents.find((one) => one.groups.length === 2);
    const own = groups[agent?.groups[0] ?? 0]?.id;
    const both = await sessions({ groupids: own, serviceids: agent?.id });
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(await sessions({ serviceids: agent?.id }));
    expect(await sessions({ serviceids: 'nobody' })).toBe(0);
  });

  test('a row for each agent in each skill group', async () => {
    const { groups, agents } = await practice.control.sobot();
    const { items = [] } = await ask('get_service_data', 7, 1);
    const pairs = agents
      .filter(({ left }) => left === null)
      .flatMap(({ id, groups: own }) => own.map((group) => `${groups[group]?.id} ${id}`));
    expect(items.map(({ groupid, serviceid }) => `${groupid} ${serviceid}`)).toEqual(pairs);
    const total = items.reduce((sum, row) => sum + number(row, 'valid_session'), 0);
    expect(total).toBe(number(await item('human_session', 7, 1), 'valid_session'));
  });

  test('somebody who has left is in no list, but in the figures of those days', async () => {
    const { agents } = await practice.control.sobot();
    expect(agents).toHaveLength(30);
    const left = agents.find((agent) => agent.left !== null);
    const listed = (await sobot.call('api/chat/5/user/query_agent')).items ?? [];
    expect(listed).toHaveLength(29);
    expect(listed.map((row) => row['agentid'])).not.toContain(left?.id);
    const seen = async (name: string, from: number, to: number): Promise<boolean> =>
      ((await ask(name, from, to)).items ?? []).some(({ serviceid }) => serviceid === left?.id);
    for (const name of ['get_service_data', 'human_duration']) {
      expect([await seen(name, 21, 21), await seen(name, 20, 1)]).toEqual([true, false]);
    }
  });

  test('agents and skill groups are listed with names, in parallel', async () => {
    const { items: groups = [] } = await sobot.call('api/chat/5/user/query_group');
    expect(groups).toHaveLength(6);
    const names = new Map(groups.map((group) => [group['groupid'], group['group_name']]));
    for (const agent of (await sobot.call('api/chat/5/user/query_agent')).items ?? []) {
      const { groupid, group_name: said } = agent as unknown as Record<string, string[]>;
      expect(groupid?.map((id) => names.get(id))).toEqual(said);
    }
  });

  test('time spent: with both filters the agents decide alone', async () => {
    const { groups, agents } = await practice.control.sobot();
    const [agent] = agents;
    const other = groups.find((_, index) => !agent?.groups.includes(index))?.id;
    const rows = async (more: object): Promise<(string | undefined)[]> =>
      ((await ask('human_duration', 7, 1, more)).items ?? []).map(({ serviceid }) => serviceid);
    expect(await rows({ groupids: other })).not.toContain(agent?.id);
    expect(await rows({ groupids: other, serviceids: agent?.id })).toEqual([agent?.id]);
    const { items: [row = {}] = [] } = await ask('human_duration', 60, 1, { serviceids: agent?.id });
    expect(row['login_duration']).toMatch(/^\d{3}:\d{2}:\d{2}$/);
  });
});

describe('quality checks', () => {
  test('come in pages without a total, the last one short', async () => {
    const all = (await ask('quality_result', 20, 2, { size: '10000' })).items ?? [];
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ cid }) => cid)).size).toBe(all.length);
    const pages = await Promise.all(
      Array.from({ length: Math.ceil((all.length + 1) / 100) }, (_, index) =>
        ask('quality_result', 20, 2, { page: String(index + 1) }),
      ),
    );
    expect(pages.flatMap(({ items = [] }) => items)).toEqual(all);
    expect(pages.at(-1)?.items?.length).toBeLessThan(100);
  });

  test('are found by the day of the chat, or by that of the check', async () => {
    const days = async (key: string): Promise<Set<string>> =>
      new Set(
        ((await ask('quality_result', 9, 9, { size: '10000' })).items ?? []).map((row) =>
          dayOf(number(row, key) / 1000),
        ),
      );
    expect(await days('chat_start_time')).toEqual(new Set([ago(9)]));
    expect((await days('update_time')).size).toBeGreaterThan(1);
    await practice.control.settings({ sobotQualityDay: 'check' });
    expect(await days('update_time')).toEqual(new Set([ago(9)]));
    expect((await days('chat_start_time')).size).toBeGreaterThan(1);
  });

  test('never end for a vendor that ignores the page', async () => {
    await practice.control.fault({
      api: 'sobot/api/wb/5/data/quality_result',
      kind: 'endless-cursor',
      times: null,
    });
    const first = await ask('quality_result', 20, 2, { size: '10' });
    expect(await ask('quality_result', 20, 2, { size: '10', page: '7' })).toEqual(first);
  });

  test('add their marks up', async () => {
    for (const row of (await ask('quality_result', 5, 2)).items ?? []) {
      const parts = ['standard_quality_score', 'add_quality_score', 'minus_quality_score'] as const;
      expect(parts.reduce((sum, part) => sum + number(row, part), 0)).toBe(number(row, 'quality_score'));
      expect(row['minus_total_score']).toBe('-20.0');
    }
  });
});
