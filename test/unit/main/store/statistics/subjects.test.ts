import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import type { SubjectKind } from '@shared/domain/datasets/dataset';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
let store: StoreApi;

beforeEach(() => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
});

const see = (kind: SubjectKind, key: string, name: string | null = null) =>
  store.seeSubjects(C, [{ kind, key, name }], AT);
const found = async (text: string, kind: SubjectKind = 'owner', limit = 50) =>
  (await store.searchSubjects(C, kind, text, limit)).subjects.map(({ key }) => key);

describe('subjects', () => {
  it('keep their ids, whatever order they come in, also twice in one call', async () => {
    const sightings = ['a', 'b', 'a'].map((key) => ({ kind: 'owner' as const, key, name: null }));
    const [a, b, again] = await store.seeSubjects(C, sightings, AT);
    expect(again).toBe(a);
    expect(await store.seeSubjects(C, sightings.slice(0, 2).toReversed(), AT)).toEqual([b, a]);
    const others = [...(await see('tag', 'a')), ...(await store.seeSubjects('c2', sightings, AT))];
    expect(others).not.toContain(a);
    expect((await store.listSubjects(C, 'owner')).map(({ id }) => id)).toEqual([a, b]);
  });

  it('are others below another parent, and learn the name of theirs', async () => {
    const servicer = (parent: string, name: string | null) => ({
      kind: 'kfServicer' as const,
      key: 'lilei',
      name: null,
      parent: { key: parent, name },
    });
    const [one, two] = await store.seeSubjects(C, [servicer('kf1', '售前'), servicer('kf2', null)], AT);
    expect(one).not.toBe(two);
    await store.seeSubjects(C, [servicer('kf1', null), servicer('kf2', '售后')], AT);
    expect((await store.listSubjects(C, 'kfServicer')).map(({ parent }) => parent)).toEqual([
      { key: 'kf1', name: '售前' },
      { key: 'kf2', name: '售后' },
    ]);
  });

  it('never lose a name to nothing, and say whether they are listed', async () => {
    await see('kfAccount', 'kf1', '售前');
    await store.seeSubjects(C, [{ kind: 'kfAccount', key: 'kf1', name: null, gone: true }], AT);
    await see('kfAccount', 'kf1');
    expect(await store.listSubjects(C, 'kfAccount')).toMatchObject([
      { name: '售前', gone: true, parent: null },
    ]);
    await store.seeSubjects(C, [{ kind: 'kfAccount', key: 'kf1', name: '客服', gone: false }], AT);
    expect(await store.listSubjects(C, 'kfAccount')).toMatchObject([{ name: '客服', gone: false }]);
  });

  it('have the names of people, also of those who have left', async () => {
    for (const kind of ['owner', 'kfServicer', 'agent'] as const) await see(kind, 'zhao', kind);
    await store.seePeople(C, [{ userid: 'zhao', name: '赵六', state: 'left' }], AT);
    const of = async (kind: SubjectKind) => (await store.listSubjects(C, kind))[0];
    expect(await of('owner')).toMatchObject({ key: 'zhao', name: '赵六', gone: true });
    expect(await of('kfServicer')).toMatchObject({ name: '赵六', gone: true });
    expect(await of('agent'), 'an agent is no userid').toMatchObject({ name: 'agent', gone: false });
  });
});

describe('the search for subjects', () => {
  beforeEach(async () => {
    await see('owner', 'WangFang', '王芳');
    await see('owner', 'lilei', '重庆李雷');
    await see('owner', 'nameless');
    await store.seeSubjects(C, [{ kind: 'owner', key: 'old', name: '王五', gone: true }], AT);
  });

  it.each([
    ['芳', ['WangFang']],
    ['wangfang', ['WangFang']],
    ['LILEI', ['lilei']],
    ['wang', ['WangFang', 'old']],
    ['cqll', ['lilei']],
    ['chongq', ['lilei']],
    ['zhongyao', []],
  ])('finds %s by name, key, pinyin or initials', async (text, keys) => {
    expect(await found(text)).toEqual(keys);
  });

  it('shows who is in service first, then who is gone, and says how many there are', async () => {
    expect(await found('')).toEqual(['WangFang', 'lilei', 'nameless', 'old']);
    const { subjects, total } = await store.searchSubjects(C, 'owner', '王', 1);
    expect(subjects.map(({ key }) => key)).toEqual(['WangFang']);
    expect(total).toBe(2);
  });

  it('finds servicers by the account that they are in, and by what people are called now', async () => {
    const parent = { key: 'kf1', name: '售前咨询' };
    await store.seeSubjects(C, [{ kind: 'kfServicer', key: 'hm', name: null, parent }], AT);
    await store.seePeople(C, [{ userid: 'hm', name: '韩梅梅' }], AT);
    expect(await found('sqzx', 'kfServicer')).toEqual(['hm']);
    expect(await found('hanmeimei', 'kfServicer')).toEqual(['hm']);
  });
});
