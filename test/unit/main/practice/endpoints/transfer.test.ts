import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GroupFacts, PersonFacts, WorldFacts } from '@main/practice/control/descriptions';
import type { Trait } from '@main/practice/world/traits';
import type { PracticeOptions } from '@main/practice/start';
import { startTestPractice, type Answer, type TestPractice } from '../../../../support/practice';

const RESIGNED = 'externalcontact/groupchat/transfer';
const ONJOB = 'externalcontact/groupchat/onjob_transfer';
const DAY = 86_400;

let practice: TestPractice;
let world: WorldFacts;
let leavers: PersonFacts[];
beforeEach(() => start());
afterEach(() => practice.close());

async function start(options: PracticeOptions = {}): Promise<void> {
  practice = await startTestPractice({ groups: 2400, ...options });
  await practice.control.change({ op: 'hire', userid: 'taker', name: '接手人' });
  await practice.control.change({ op: 'hire', userid: 'second', name: '又一人' });
  world = await practice.control.world();
  leavers = world.people.filter(({ leftAt }) => leftAt !== null);
}
async function restart(options: PracticeOptions): Promise<void> {
  await practice.close();
  await start(options);
}

/** Days go by, and the token with them. */
async function pass(days: number): Promise<void> {
  await practice.control.advance(days * DAY);
  await practice.renew();
}

const resigned = (ids: readonly string[], taker = 'taker'): Promise<Answer> =>
  practice.post(RESIGNED, { chat_id_list: ids, new_owner: taker });
const onjob = (ids: readonly string[], taker = 'taker'): Promise<Answer> =>
  practice.post(ONJOB, { chat_id_list: ids, new_owner: taker });
/** Codes of the groups that failed, in order. */
const codes = (answer: Answer): number[] => {
  expect(answer.errcode, answer.errmsg).toBe(0);
  return ((answer['failed_chat_list'] ?? []) as { errcode: number }[]).map(({ errcode }) => errcode);
};
const facts = async (chatId: string): Promise<GroupFacts> => {
  const [group] = await practice.control.groups([chatId]);
  if (group === undefined) throw new Error('no such group');
  return group;
};
/** Groups without anything special about them. */
const plain = async (userid: string | undefined): Promise<string[]> => {
  const special = new Set(world.special.map(({ chatId }) => chatId));
  const groups = await practice.control.groupsOf(userid ?? '');
  return groups.map(({ chatId }) => chatId).filter((id) => !special.has(id));
};
const ofLeaver = (order = 0): Promise<string[]> => plain(leavers[order]?.userid);
const busiest = (): PersonFacts | undefined =>
  world.people.filter(({ leftAt }) => leftAt === null).sort((a, b) => b.groups - a.groups)[0];
const ofMember = (): Promise<string[]> => plain(busiest()?.userid);
const special = (trait: Trait, inService: boolean): string => {
  const left = new Set(leavers.map(({ userid }) => userid));
  const group = world.special.find((each) => each.trait === trait && left.has(each.owner) !== inService);
  if (group === undefined) throw new Error(`no group for ${trait}`);
  return group.chatId;
};

describe.each([
  ['resigned', resigned, ofLeaver, RESIGNED],
  ['onjob', onjob, ofMember, ONJOB],
] as const)('a %s transfer', (kind, transfer, groupsToGive, api) => {
  test('takes 1 to 100 groups', async () => {
    const ids = await groupsToGive();
    const many = Array.from({ length: 101 }, (_, index) => ids[index % ids.length] ?? '');
    expect(await transfer([])).toMatchObject({ errcode: 40058 });
    expect(await transfer(many)).toMatchObject({ errcode: 40058 });
    expect(await transfer(many.slice(0, 100))).toMatchObject({ errcode: 0 });
    expect(await practice.post(api, { new_owner: 'taker' })).toMatchObject({ errcode: 40058 });
    expect(await practice.post(api, { chat_id_list: 'x', new_owner: 'taker' })).toMatchObject({
      errcode: 40058,
    });
    expect(await practice.post(api, { chat_id_list: [1], new_owner: 'taker' })).toMatchObject({
      errcode: 40058,
    });
  });

  test('is refused as a whole for a taker who cannot take', async () => {
    const ids = (await groupsToGive()).slice(0, 2);
    const people = (await practice.control.world()).people;
    const contactless = people.find((person) => !person.customerContact)?.userid;
    const refused: [string, number][] = [
      ['', 40058],
      ['x'.repeat(65), 40058],
      ['nobody', 46004],
      [leavers[1]?.userid ?? '', 46004],
      [people.find(({ visible }) => !visible)?.userid ?? '', 60011],
      [contactless ?? '', 84083],
      [people[100]?.userid ?? '', 41054],
      [people[101]?.userid ?? '', 40098],
      [people[102]?.userid ?? '', 40205],
    ];
    for (const [taker, errcode] of refused)
      expect(await transfer(ids, taker), taker).toMatchObject({ errcode });
    const record = await practice.control.record();
    expect(record.map((call) => call.errcode)).toEqual(refused.map(([, errcode]) => errcode));
    expect(record.flatMap((call) => call.applied)).toEqual([]);
    await practice.control.settings({ contactlessTaker: 'perGroup' });
    expect(codes(await transfer(ids, contactless))).toEqual([84083, 84083]);
  });

  test('says an empty failed list in three ways, by turns', async () => {
    const ids = await groupsToGive();
    const forms: unknown[] = [];
    for (const id of ids.slice(0, 4)) forms.push((await transfer([id]))['failed_chat_list']);
    expect(forms).toEqual([undefined, null, [], undefined]);
  });

  test('handles a group once, however often it is named', async () => {
    const [id = ''] = await groupsToGive();
    expect(codes(await transfer([id, id, id]))).toEqual([]);
    expect((await practice.control.record())[0]?.applied).toEqual([id]);
  });

  test('fails for some groups and goes through for the others', async () => {
    const [id = ''] = await groupsToGive();
    const answer = await transfer(['wrOgQhDgAAMYQiS5ol9G7gK9JVQUAAAA', id]);
    expect(answer['failed_chat_list']).toMatchObject([
      { chat_id: 'wrOgQhDgAAMYQiS5ol9G7gK9JVQUAAAA', errcode: 40050, errmsg: 'invalid group id' },
    ]);
    expect(await practice.control.record()).toMatchObject([
      { kind, applied: [id], newOwner: 'taker', fault: null },
    ]);
  });

  test.each(['full', 'notWecom', 'corpInactive', 'foreign', 'dismissed'] as const)(
    'meets a group that is %s',
    async (trait) => {
      const id = special(trait, kind === 'onjob');
      const expected = {
        full: 90503,
        notWecom: 90509,
        corpInactive: 90510,
        foreign: 92002,
        dismissed: 49008,
      }[trait];
      expect(codes(await transfer([id]))).toEqual([expected]);
    },
  );

  test('meets what is no customer group, a dismissed one, and one out of range', async () => {
    const [id = ''] = await groupsToGive();
    await practice.control.change({ op: 'dismiss', chatId: id });
    const hidden = world.people.find(({ visible }) => !visible)?.userid ?? '';
    const [theirs] = await practice.control.groupsOf(hidden);
    const answer = await transfer([special('notCustomer', true), id, theirs?.chatId ?? '']);
    expect(codes(answer)).toEqual([90501, 49008, 60011]);
  });

  test('gives away at most 300 groups of one owner on a Shanghai day', async () => {
    const owner = (kind === 'resigned' ? leavers[0] : busiest())?.userid ?? '';
    const needed = 302 - (await plain(owner)).length;
    const others = world.people.filter(({ leftAt, userid }) => leftAt === null && userid !== owner);
    const borrowed = (await Promise.all(others.map(({ userid }) => plain(userid)))).flat();
    for (const chatId of borrowed.slice(0, Math.max(0, needed))) {
      await practice.control.change({ op: 'owner', chatId, userid: owner });
    }
    const ids = await plain(owner);
    // 16:00 UTC is midnight in Shanghai: stop two minutes short of it.
    const now = await practice.control.now();
    await practice.control.setClock(now - ((now + 8 * 3600) % DAY) + DAY - 120);
    await practice.renew();
    for (const from of [0, 100]) expect(codes(await transfer(ids.slice(from, from + 100)))).toEqual([]);
    expect(codes(await transfer(ids.slice(200, 299)))).toEqual([]);
    expect(codes(await transfer(ids.slice(299, 301), 'second'))).toEqual([81017]);
    await practice.control.settings({ dailyLimitCode: 45009 });
    expect(codes(await transfer(ids.slice(300, 301)))).toEqual([45009]);
    await practice.control.settings({ dailyLimitScope: 'pair' });
    expect(codes(await transfer(ids.slice(300, 301), 'second'))).toEqual([]);
    await practice.control.settings({ dailyLimitScope: 'owner' });
    await practice.control.advance(150);
    expect(codes(await transfer(ids.slice(301, 302)))).toEqual([]);
  });

  test('keeps out another transfer that comes at the same time', async () => {
    await practice.control.settings({ transferMs: 150 });
    const [one = '', two = '', three = ''] = await groupsToGive();
    const other = kind === 'resigned' ? onjob : resigned;
    const answers = await Promise.all([transfer([one]), transfer([two]), other([three])]);
    expect(answers.map(({ errcode }) => errcode).toSorted((a, b) => a - b)).toEqual([0, 45035, 45035]);
    expect((await practice.control.record()).flatMap((call) => call.applied)).toHaveLength(1);
    expect(await transfer([two])).toMatchObject({ errcode: 0 });
  });
});

describe('a resigned transfer', () => {
  test('is in progress first and through some time later', async () => {
    const [id = ''] = await ofLeaver();
    const owner = leavers[0]?.userid;
    expect(await facts(id)).toMatchObject({ owner, status: 1 });
    await resigned([id]);
    expect(await facts(id)).toMatchObject({ owner, status: 2 });
    await practice.control.advance(50);
    expect(codes(await resigned([id]))).toEqual([90507]);
    expect(codes(await onjob([id]))).toEqual([90507]);
    await practice.control.advance(11);
    expect(await facts(id)).toMatchObject({ owner: 'taker', status: 3 });
    expect(codes(await resigned([id]))).toEqual([90508]);
    const read = await practice.post('externalcontact/groupchat/get', { chat_id: id });
    expect(read['group_chat']).toMatchObject({ owner: 'taker' });
  });

  test('needs an owner who left, and not more than a year ago', async () => {
    const [member = ''] = await ofMember();
    const [old = ''] = await ofLeaver(4);
    expect(codes(await resigned([member, old]))).toEqual([90500, 40205]);
    const [recent = ''] = await ofLeaver(5);
    expect(codes(await resigned([recent]))).toEqual([]);
  });

  test('meets groups that were in inheritance or inherited before', async () => {
    expect(codes(await resigned([special('stuck', false), special('inherited', true)]))).toEqual([
      90507, 90508,
    ]);
    await pass(30);
    expect(codes(await resigned([special('stuck', false)]))).toEqual([90507]);
  });

  test('is possible again when the heir leaves too', async () => {
    const [id = ''] = await ofLeaver();
    await resigned([id]);
    await practice.control.advance(61);
    await practice.control.change({ op: 'leave', userid: 'taker' });
    expect(await facts(id)).toMatchObject({ owner: 'taker', status: 1 });
    expect(codes(await resigned([id], 'second'))).toEqual([]);
  });

  test('is overtaken by a change on the phone', async () => {
    const [id = ''] = await ofLeaver();
    await resigned([id]);
    await practice.control.change({ op: 'owner', chatId: id, userid: 'second' });
    await practice.control.advance(100);
    expect(await facts(id)).toMatchObject({ owner: 'second', status: 0 });
  });

  test('takes a few real seconds where nothing else is set', async () => {
    await restart({ settings: { inheritSeconds: 4 } });
    const [id = ''] = await ofLeaver();
    await resigned([id]);
    await practice.control.advance(4);
    expect(await facts(id)).toMatchObject({ status: 3 });
  });
});

describe('an onjob transfer', () => {
  test('applies at once', async () => {
    const [id = ''] = await ofMember();
    expect(codes(await onjob([id]))).toEqual([]);
    expect(await facts(id)).toMatchObject({ owner: 'taker', status: 0, onjobTransfers: 1 });
  });

  test('needs an owner in service who is not the taker', async () => {
    const [left = ''] = await ofLeaver();
    const [id = ''] = await ofMember();
    expect(codes(await onjob([left]))).toEqual([90502]);
    expect(codes(await onjob([id], busiest()?.userid))).toEqual([90504]);
  });

  test('moves a group at most twice within 90 natural days', async () => {
    const [id = ''] = await ofMember();
    expect(codes(await onjob([id], 'taker'))).toEqual([]);
    await pass(89);
    expect(codes(await onjob([id], 'second'))).toEqual([]);
    expect(codes(await onjob([id], 'taker'))).toEqual([40128]);
    await practice.control.settings({ frequencyCode: 45035 });
    expect(codes(await onjob([id], 'taker'))).toEqual([45035]);
    await pass(1);
    expect(codes(await onjob([id], 'taker'))).toEqual([]);
    expect(await facts(id)).toMatchObject({ onjobTransfers: 2 });
  });

  test('counts moves that no client saw', async () => {
    expect(codes(await onjob([special('movedTwice', true)]))).toEqual([40128]);
  });

  test('of an inherited group makes it a normal one', async () => {
    const id = special('inherited', true);
    expect(await facts(id)).toMatchObject({ status: 3 });
    expect(codes(await onjob([id]))).toEqual([]);
    expect(await facts(id)).toMatchObject({ owner: 'taker', status: 0 });
  });
});
