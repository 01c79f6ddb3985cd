import { beforeEach, describe, expect, it } from 'vitest';
import { groupQueryOf, loadedGroup } from '../../../support/groups';
import { openStore } from '../../../support/store';
import { AT, C, DAY, ids, planStore, type PlanStore } from '../../../support/plan-store';

let p: PlanStore;

beforeEach(() => {
  p = planStore();
});

const alias = (userid: string, name: string, strangers = false) =>
  p.store.setAliases(C, [{ userid, alias: name }], strangers, AT);
const userids = async (text: string) => (await p.store.listPeople(C, text)).map(({ userid }) => userid);
const personOf = async (userid: string) =>
  (await p.store.listPeople(C, '')).find((person) => person.userid === userid);

describe('an alias', () => {
  it('is the name of somebody whom no API names, in every place, as soon as it is set', async () => {
    await p.groups(['a1', 'a2'], 'gone1');
    await p.groups(['b1'], 'named');
    await p.store.seePeople(C, [{ userid: 'named', name: '李雷' }], AT);
    const { queryId } = await p.store.openQuery(
      groupQueryOf(C, { sort: [{ field: 'owner', direction: 'asc' }] }),
    );
    const owners = async (query: string) =>
      (await p.store.readWindow(query, 0, 9)).rows.map(({ ownerName }) => ownerName);
    expect(await owners(queryId)).toEqual(['李雷', null, null]);
    const plan = await p.draft(['a1'], ['named']);
    expect(plan.owners).toMatchObject([{ userid: 'gone1', name: null }]);

    expect(await alias('gone1', ' 安三丰 ')).toEqual({ set: 1, unchanged: 0, unknown: [] });
    expect(await owners(queryId)).toEqual(['李雷', '安三丰', '安三丰']);
    // Where they stand is of the opening; sorted anew, 安 comes before 李.
    const sorted = await p.store.openQuery(groupQueryOf(C, { sort: [{ field: 'owner', direction: 'asc' }] }));
    expect(await owners(sorted.queryId)).toEqual(['安三丰', '安三丰', '李雷']);
    for (const text of ['安三', 'ansan', 'asf']) {
      expect((await p.store.openQuery(groupQueryOf(C, { text }))).total).toBe(2);
      expect(await p.store.searchPeople(C, text, 'any', 9)).toMatchObject([
        { userid: 'gone1', name: '安三丰' },
      ]);
    }

    expect((await p.store.summarize({ kind: 'ids', connectionId: C, ids: ['a1'] })).owners).toMatchObject([
      { name: '安三丰' },
    ]);
    expect((await p.store.groupDetail(C, 'a1'))?.ownerHistory).toMatchObject([{ toName: '安三丰' }]);
    expect((await p.store.getPlan(plan.id))?.owners).toMatchObject([{ name: '安三丰' }]);
    expect(await p.items(plan.id)).toMatchObject([{ oldOwnerName: '安三丰', takerName: '李雷' }]);
    expect(await p.items(plan.id, { text: '三丰' })).toHaveLength(1);

    // What is planned under an alias does not keep it.
    const later = await p.draft(['a2'], ['named']);
    await alias('gone1', '安三');
    expect(await p.items(later.id)).toMatchObject([{ oldOwnerName: '安三' }]);
    expect(await owners(queryId)).toEqual(['李雷', '安三', '安三']);
    expect(await p.items(plan.id)).toMatchObject([{ oldOwnerName: '安三' }]);
    expect((await p.store.getPlan(plan.id))?.owners).toMatchObject([{ name: '安三' }]);
    expect(await userids('三丰')).toEqual([]);
    await alias('gone1', '');
    expect(await owners(queryId)).toEqual(['李雷', null, null]);
  });

  it('gives way to a name, is found all the same, and outlives everything a sync says', async () => {
    await p.store.seePeople(C, [{ userid: 'u1', name: '王芳', state: 'active' }], AT);
    await alias('u1', '财务老王');
    await p.store.seePeople(C, [{ userid: 'u1', departments: ['财务'], state: 'left', leftAt: AT }], AT + 1);
    await p.store.setFollowUsers(C, ['u1'], AT + 2);
    await p.store.close();
    const store = openStore(p.folder, { clock: () => AT });
    const [person] = await store.listPeople(C, 'caiwulw');
    expect(person).toMatchObject({ userid: 'u1', name: '王芳', alias: '财务老王', state: 'active' });
    await store.close();
  });

  it('of nobody is answered and not written, unless strangers may be', async () => {
    await p.store.seePeople(C, [{ userid: 'u1' }, { userid: 'u2' }], AT);
    const aliases = [
      { userid: 'u1', alias: '一' },
      { userid: 'x1', alias: '某' },
      { userid: 'u2', alias: '' },
      { userid: 'u1', alias: '二' },
    ];
    expect(await p.store.setAliases(C, aliases, false, AT)).toEqual({
      set: 1,
      unchanged: 1,
      unknown: ['x1'],
    });
    expect(await userids('')).toEqual(['u1', 'u2']);
    expect(await personOf('u1')).toMatchObject({ name: '二' });
    expect(await p.store.setAliases(C, aliases, true, AT)).toEqual({ set: 1, unchanged: 2, unknown: [] });
    expect(await personOf('x1')).toMatchObject({ name: '某', state: 'unknown', lastSeenAt: null });
    // Nobody comes into being by being called nothing.
    expect(await p.store.setAliases(C, [{ userid: 'x2', alias: ' ' }], true, AT)).toMatchObject({ set: 0 });
    expect(await userids('x2')).toEqual([]);
  });

  it('can be anything that a text can be', async () => {
    const hostile = `'); DROP TABLE people; --`;
    await alias(hostile, hostile, true);
    expect(await p.store.listPeople(C, hostile)).toMatchObject([{ userid: hostile, name: hostile }]);
    expect(await p.store.plansOfPerson(C, hostile)).toEqual([]);
  });
});

describe('namesakes', () => {
  it('are told by the names that are shown, whoever gave them', async () => {
    await p.store.seePeople(C, [{ userid: 'u1', name: '张伟' }, { userid: 'u2' }, { userid: 'u3' }], AT);
    await p.store.seePeople('c2', [{ userid: 'u9', name: '张伟' }], AT);
    const namesakes = async () => {
      const listed = (await p.store.listPeople(C, '')).filter(({ namesake }) => namesake);
      expect(listed.map(({ userid }) => userid)).toEqual(await p.store.namesakes(C));
      return p.store.namesakes(C);
    };
    // Two without a name are not called the same.
    expect(await namesakes()).toEqual([]);
    await alias('u2', '张伟');
    expect(await namesakes()).toEqual(['u1', 'u2']);
    expect(await p.store.searchPeople(C, '张伟', 'any', 1)).toMatchObject([{ userid: 'u1', namesake: true }]);
    await p.store.seePeople(C, [{ userid: 'u1', name: '张小伟' }], AT + 1);
    expect(await namesakes()).toEqual([]);
    await p.store.seePeople(C, [{ userid: 'u2', name: '张小伟' }], AT + 1);
    expect(await namesakes()).toEqual(['u1', 'u2']);
  });
});

describe('when somebody was last seen', () => {
  it('is when a sync found the person in service, and stays when it does not any more', async () => {
    await p.store.setFollowUsers(C, ['u1', 'u2'], AT);
    await p.store.seePeople(C, [{ userid: 'u3', state: 'active' }, { userid: 'u4' }], AT + 1);
    const seen = async () =>
      Object.fromEntries(
        (await p.store.listPeople(C, '')).map(({ userid, lastSeenAt }) => [userid, lastSeenAt]),
      );
    expect(await seen()).toEqual({ u1: AT, u2: AT, u3: AT + 1, u4: null });
    await p.store.setFollowUsers(C, ['u1'], AT + DAY);
    const counts = await p.store.seePeople(C, [{ userid: 'u3', state: 'active' }], AT + DAY);
    expect(counts).toEqual({ inserted: 0, changed: 0, unchanged: 1 });
    await p.store.seePeople(C, [{ userid: 'u2', state: 'left', leftAt: AT + 5 }], AT + DAY);
    const after = { u1: AT + DAY, u2: AT, u3: AT + DAY, u4: null };
    expect(await seen()).toEqual(after);
    // A clock that was set back takes nothing back.
    await p.store.seePeople(C, [{ userid: 'u3', state: 'active' }], AT + 2);
    expect(await seen()).toEqual(after);
    expect(await personOf('u2')).toMatchObject({ state: 'left', leftAt: AT + 5, followUser: false });
    await p.store.close();
    const store = openStore(p.folder, { clock: () => AT });
    const stored = await store.listPeople(C, '');
    expect(Object.fromEntries(stored.map(({ userid, lastSeenAt }) => [userid, lastSeenAt]))).toEqual(after);
    await store.close();
  });
});

describe('the list of people', () => {
  it('knows what each owns, most groups first, and finds by department too', async () => {
    await p.store.seePeople(
      C,
      [
        { userid: 'none', name: '无', departments: ['总部', '华东大区'] },
        { userid: 'one', name: '一', departments: ['售后'] },
        { userid: 'two', name: '二' },
      ],
      AT,
    );
    await p.groups(ids('a', 2), 'two', { members: 3 });
    await p.groups(['b'], 'one', { members: 5 });
    await p.groups(['c'], 'one', { members: 50 });
    await p.store.applyLoadError(C, null, 'c', 49002, true, AT);
    const rows = await p.store.listPeople(C, '');
    expect(rows.map(({ userid, groups, members }) => [userid, groups, members])).toEqual([
      ['two', 2, 6],
      ['one', 1, 5],
      ['none', 0, 0],
    ]);
    expect(await userids('华东')).toEqual(['none']);
    expect(await userids('shouhou')).toEqual(['one']);
    expect(await userids('部华')).toEqual([]);
    expect(await userids('TWO')).toEqual(['two']);
    // Pickers look for people, not for departments.
    expect(await p.store.searchPeople(C, '华东', 'any', 9)).toEqual([]);
  });

  it('counts the plans in which somebody gives or takes, and lists them newest first', async () => {
    await p.store.setFollowUsers(C, ['lilei', 'zhang', 'wangfang'], AT);
    await p.groups(ids('a', 4));
    await p.groups(ids('b', 2), 'lilei');
    await p.groups(['inherited'], 'hanmeimei', { status: 2 });
    const first = await p.started(['a0', 'a1', 'a2', 'inherited'], ['lilei', 'zhang'], { name: '一' });
    await p.send(first, { named: [] });
    await p.verify(first);
    const second = await p.started(['b0', 'b1', 'a3'], ['zhang'], { name: '二', at: AT + 60 });
    await p.draft(['b0'], ['wangfang']);
    const roles = async (userid: string) => {
      const { gives, takes } = (await personOf(userid)) ?? {};
      return [gives, takes];
    };
    expect(await roles('wangfang')).toEqual([2, 0]);
    // Of whose groups none is sent.
    expect(await roles('hanmeimei')).toEqual([0, 0]);
    expect(await roles('lilei')).toEqual([1, 1]);
    expect(await roles('zhang')).toEqual([0, 2]);
    const verified = (await p.items(first)).filter(({ state }) => state === 'verified').length;
    expect(verified).toBeGreaterThan(0);
    expect(await p.store.plansOfPerson(C, 'wangfang')).toEqual([
      {
        planId: second,
        name: '二',
        state: 'running',
        role: 'gives',
        groups: 1,
        verified: 0,
        createdAt: AT + 60,
      },
      { planId: first, name: '一', state: 'running', role: 'gives', groups: 3, verified, createdAt: AT },
    ]);
    const plans = await p.store.plansOfPerson(C, 'lilei');
    expect(plans.map(({ planId, role, groups }) => [planId, role, groups])).toEqual([
      [second, 'gives', 2],
      [first, 'takes', 2],
    ]);
    expect(await p.store.plansOfPerson('c2', 'lilei')).toEqual([]);
  });

  it('stays in order while people are renamed in the middle of a sort', async () => {
    const names = Array.from({ length: 5000 }, (_, n) => `人${n}`);
    await p.store.seePeople(
      C,
      names.map((name, n) => ({ userid: `u${n}`, name })),
      AT,
    );
    await p.store.applyDetails(
      C,
      null,
      names.map((_, n) => loadedGroup(`g${n}`, { owner: `u${n}` })),
      AT,
    );
    const sort = [{ field: 'owner' as const, direction: 'asc' as const }];
    const open = () => p.store.openQuery(groupQueryOf(C, { sort }));
    await open();
    const others = names.slice(20).map((name, n) => ({ userid: `u${n + 20}`, name: `新${name}` }));
    await p.store.seePeople(C, others, AT + 1);
    const renaming: Promise<unknown>[] = [open()];
    for (let n = 0; n < 20; n++) {
      await new Promise((resolve) => setImmediate(resolve));
      renaming.push(p.store.seePeople(C, [{ userid: `u${n}`, name: `啊${n}` }], AT + 2));
    }
    await Promise.all(renaming);
    const { queryId } = await open();
    const first = (await p.store.readWindow(queryId, 0, 20)).rows.map(({ ownerName }) => ownerName);
    expect(first).toEqual(Array.from({ length: 20 }, (_, n) => `啊${n}`));
  });
});
