import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonFacts } from '@main/practice/control/descriptions';
import { startTestPractice, type TestPractice } from '../../../../support/practice';

let practice: TestPractice;
let people: readonly PersonFacts[];
beforeEach(async () => {
  practice = await startTestPractice();
  people = (await practice.control.world()).people;
});
afterEach(() => practice.close());

const first = (fits: (person: PersonFacts) => boolean): string => {
  const person = people.find(fits);
  if (person === undefined) throw new Error('nobody fits');
  return person.userid;
};
const inService = ({ leftAt, visible }: PersonFacts): boolean => leftAt === null && visible;

describe('get_follow_user_list', () => {
  test('names everyone in range with customer contact who has not left', async () => {
    const answer = await practice.get('externalcontact/get_follow_user_list');
    const expected = people.filter((person) => inService(person) && person.customerContact);
    expect(answer['follow_user']).toEqual(expected.map(({ userid }) => userid));
    expect(expected.length).toBeLessThan(people.filter(inService).length);
  });

  test('forgets somebody who leaves, and knows somebody who is hired', async () => {
    const userid = first((person) => inService(person) && person.customerContact);
    await practice.control.change({ op: 'leave', userid });
    await practice.control.change({ op: 'hire', userid: 'newcomer', name: '新来的' });
    const { follow_user: users } = await practice.get('externalcontact/get_follow_user_list');
    expect(users).not.toContain(userid);
    expect(users).toContain('newcomer');
  });
});

describe('user/get', () => {
  test('finds a member by userid, whatever its case', async () => {
    const userid = first(inService);
    const answer = await practice.get('user/get', { userid: userid.toUpperCase() });
    expect(answer).toMatchObject({ errcode: 0, userid, status: 1 });
    expect(answer).not.toHaveProperty('mobile');
  });

  test('answers 60111 for a leaver, for nobody, and for somebody out of range', async () => {
    const leaver = first(({ leftAt }) => leftAt !== null);
    const hidden = first(({ visible }) => !visible);
    for (const userid of [leaver, hidden, 'nobody']) {
      expect(await practice.get('user/get', { userid })).toMatchObject({ errcode: 60111 });
    }
  });

  test('can show a leaver with status 5 instead', async () => {
    await practice.control.settings({ leaverLookup: 'status5' });
    const userid = first(({ leftAt }) => leftAt !== null);
    expect(await practice.get('user/get', { userid })).toMatchObject({ errcode: 0, status: 5 });
  });

  test('answers 41009 without a userid and 40003 for what cannot be one', async () => {
    expect(await practice.get('user/get')).toMatchObject({ errcode: 41009 });
    expect(await practice.get('user/get', { userid: 'x'.repeat(65) })).toMatchObject({ errcode: 40003 });
    expect(await practice.get('user/get', { userid: 'a b' })).toMatchObject({ errcode: 40003 });
  });
});

describe('user/simplelist', () => {
  test('lists a department without the ones below it', async () => {
    const { department } = await practice.get('department/list');
    const seen = new Set<string>();
    let root = 0;
    for (const { id } of department as { id: number }[]) {
      const answer = await practice.get('user/simplelist', { department_id: String(id) });
      const list = answer['userlist'] as { userid: string; department: number[] }[];
      for (const user of list) {
        expect(user.department).toContain(id);
        seen.add(user.userid);
      }
      if (id === 1) root = list.length;
    }
    expect(root).toBeLessThan(seen.size);
    expect([...seen].sort()).toEqual(
      people
        .filter(inService)
        .map(({ userid }) => userid)
        .sort(),
    );
  });

  test('answers 60123 for no department, 60011 out of range, 40063 without an id', async () => {
    expect(await practice.get('user/simplelist', { department_id: '777' })).toMatchObject({ errcode: 60123 });
    expect(await practice.get('user/simplelist', { department_id: '9' })).toMatchObject({ errcode: 60011 });
    expect(await practice.get('user/simplelist')).toMatchObject({ errcode: 40063 });
  });
});

describe('get_unassigned_list', () => {
  const API = 'externalcontact/get_unassigned_list';
  const all = async (size: number): Promise<{ handover_userid: string; external_userid: string }[]> => {
    const rows: { handover_userid: string; external_userid: string }[] = [];
    let cursor = '';
    for (;;) {
      const page = await practice.post(API, { page_size: size, cursor });
      rows.push(...(page['info'] as typeof rows));
      if (page['is_last'] === true) return rows;
      cursor = String(page['next_cursor']);
    }
  };

  test('has a row for each customer of each leaver, and none of a leaver without customers', async () => {
    const rows = await all(100);
    const leavers = people.filter(({ leftAt }) => leftAt !== null);
    expect(rows).toHaveLength(leavers.reduce((sum, { customers }) => sum + customers, 0));
    expect(new Set(rows.map((row) => row.external_userid)).size).toBe(rows.length);
    const named = new Set(rows.map((row) => row.handover_userid));
    const silent = leavers.filter(({ userid }) => !named.has(userid));
    expect(silent.map(({ customers }) => customers)).toEqual([0]);
    expect(await all(1000)).toEqual(rows);
  });

  test('leaves out somebody out of range who leaves', async () => {
    const before = await all(1000);
    await practice.control.change({ op: 'leave', userid: first(({ visible }) => !visible) });
    expect(await all(1000)).toEqual(before);
    await practice.control.change({ op: 'leave', userid: first(inService) });
    expect((await all(1000)).length).toBeGreaterThan(before.length);
  });

  test('refuses pages over 1000 and cursors that it did not give', async () => {
    expect(await practice.post(API, { page_size: 1001 })).toMatchObject({ errcode: 40058 });
    expect(await practice.post(API, { page_size: 0 })).toMatchObject({ errcode: 40058 });
    expect(await practice.post(API, { cursor: 'aSfwYX' })).toMatchObject({ errcode: 50100 });
  });
});
