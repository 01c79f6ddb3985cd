import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GroupQuery, GroupRow, GroupSort, GroupStatus } from '@shared/domain/group';
import { GROUP_SORT_FIELDS } from '@shared/domain/group-fields';
import type { StoreApi } from '@main/store/api';
import { groupQueryOf, loadedGroup, loadedMember } from '../../support/groups';
import { openStore } from '../../support/store';

const C = 'c1';
const AT = 1_790_000_000;
const PIECES =
  `售后 服务 重庆 长沙 群 一 二 VIP vip É \u0000 \n \u0001 😀 O'Neil <b> =1+1 % _ 客户 交流 3 12 a b 𠮷`
    .split(' ')
    .concat(' ');
const OWNERS = ['wangfang', 'LiLei', 'hanmeimei', 'u_4', 'u-5'];
const NAMES: Record<string, string> = { wangfang: '王芳', LiLei: '李雷', hanmeimei: '韩梅梅' };

/** A small generator with a seed, so that a failure can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(random: (below: number) => number, list: readonly T[]): T => list[random(list.length)] as T;

interface Model {
  status: GroupStatus;
  loaded: { name: string; owner: string; members: number; createdAt: number | null } | null;
  gone: boolean;
}

/** Letters alone are also looked up as pinyin, which has a test of its own. */
const isLetters = (text: string): boolean => /^[a-z\s'’]+$/i.test(text) && /[a-z]/i.test(text);

let folder: string;
let store: StoreApi;
const random = generator(20_261_122);
const model = new Map<string, Model>();

const nameOf = (): string => Array.from({ length: random(6) }, () => pick(random, PIECES)).join('');

/** A few hundred random changes, made to the store and to a plain map alike. */
async function mutate(run: number): Promise<void> {
  const at = AT + run;
  const listed = Array.from({ length: 120 }, () => ({
    chatId: `wr${pick(random, ['A', 'a', 'é', '_'])}${random(400)}`,
    status: random(4) as GroupStatus,
  }));
  await store.applyList(C, run, listed, at);
  for (const { chatId, status } of listed) {
    const known = model.get(chatId) ?? { status, loaded: null, gone: false };
    model.set(chatId, { ...known, status, gone: false });
  }
  const chosen = [...model.keys()].filter(() => random(3) === 0);
  const details = chosen.map((chatId) => ({
    name: nameOf(),
    owner: pick(random, OWNERS),
    members: random(5),
    createdAt: random(4) === 0 ? null : AT - random(1000),
    chatId,
  }));
  await store.applyDetails(
    C,
    run,
    details.map(({ chatId, name, owner, members, createdAt }) =>
      loadedGroup(chatId, {
        name,
        owner,
        createdAt,
        members: Array.from({ length: members }, (_, n) => loadedMember(`wm${n}`)),
      }),
    ),
    at,
  );
  for (const { chatId, ...loaded } of details) {
    const known = model.get(chatId);
    if (known) known.loaded = loaded;
  }
  for (const [chatId, known] of model) {
    if (random(25) !== 0) continue;
    await store.applyLoadError(C, run, chatId, 49008, true, at);
    known.gone = true;
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handover-queries-'));
  store = openStore(folder);
  await store.seePeople(
    C,
    Object.entries(NAMES).map(([userid, name]) => ({ userid, name })),
    AT,
  );
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answer(parts: Partial<GroupQuery>): Promise<GroupRow[]> {
  const { queryId, total } = await store.openQuery(groupQueryOf(C, parts));
  const rows: GroupRow[] = [];
  for (let start = 0; start < total; start += 97) {
    rows.push(...(await store.readWindow(queryId, start, 97)).rows);
  }
  await store.closeQuery(queryId);
  return rows;
}

const expected = (passes: (chatId: string, group: Model) => boolean): string[] =>
  [...model].filter(([chatId, group]) => passes(chatId, group)).map(([chatId]) => chatId);

/** The text test as the words say it: one field holds the text, whatever the case of letters. */
function holds(chatId: string, { loaded }: Model, text: string): boolean {
  const fields = [chatId, loaded?.name, loaded?.owner, loaded && NAMES[loaded.owner]];
  return fields.some((field) => field?.toLowerCase().includes(text.toLowerCase()));
}

describe('questions to the index, against a plain map', () => {
  it('finds exactly the rows that a plain substring test finds, while the groups change', async () => {
    for (let run = 1; run <= 12; run++) {
      await mutate(run);
      const texts = [...PIECES, '售后服', '\u0000\n', 'wr', 'WRA', '一群', '芳', '\ud83d', `${random(400)}`];
      for (const text of texts.filter((piece) => !isLetters(piece))) {
        const found = (await answer({ text })).map(({ chatId }) => chatId);
        expect(found, JSON.stringify(text)).toEqual(
          expected((chatId, group) => !group.gone && holds(chatId, group, text)),
        );
      }
    }
  });

  it('never lets a match run from one field or row into the next', async () => {
    const joined = [...model.values()].flatMap(({ loaded }) => (loaded ? [loaded.name] : [])).join('');
    for (let at = 0; at < 60; at++) {
      const text = joined.slice(at * 3, at * 3 + 7);
      if (isLetters(text)) continue;
      const found = (await answer({ text })).map(({ chatId }) => chatId);
      expect(found).toEqual(expected((chatId, group) => !group.gone && holds(chatId, group, text)));
    }
  });

  it('filters by status, owner, members, creation, presence and loading, and by all at once', async () => {
    for (let round = 0; round < 60; round++) {
      const filter: GroupQuery['filter'] = {
        presence: pick(random, ['present', 'gone', 'all'] as const),
        loaded: pick(random, ['any', 'loaded', 'unloaded'] as const),
        ...(random(2) ? { status: [random(4) as GroupStatus, random(4) as GroupStatus] } : {}),
        ...(random(2) ? { owners: [pick(random, OWNERS), 'nobody'] } : {}),
        ...(random(3) ? {} : { notOwners: [pick(random, OWNERS), 'nobody'] }),
        ...(random(3) ? {} : { membersMin: random(3), membersMax: 2 + random(3) }),
        ...(random(3) ? {} : { createdFrom: AT - random(1000) }),
        ...(random(3) ? {} : { createdTo: AT - random(500) }),
      };
      const found = (await answer({ filter })).map(({ chatId }) => chatId);
      const within = (value: number | null | undefined, from?: number, to?: number): boolean =>
        (from === undefined && to === undefined) ||
        (value != null && value >= (from ?? -Infinity) && value <= (to ?? Infinity));
      expect(found, JSON.stringify(filter)).toEqual(
        expected(
          (_, { status, loaded, gone }) =>
            (filter.presence === 'all' || gone === (filter.presence === 'gone')) &&
            (filter.loaded === 'any' || (loaded !== null) === (filter.loaded === 'loaded')) &&
            (!filter.status || filter.status.includes(status)) &&
            (!filter.owners || (loaded !== null && filter.owners.includes(loaded.owner))) &&
            (!filter.notOwners || loaded === null || !filter.notOwners.includes(loaded.owner)) &&
            within(loaded?.members, filter.membersMin, filter.membersMax) &&
            within(loaded?.createdAt, filter.createdFrom, filter.createdTo),
        ),
      );
    }
  });

  it('sorts by every field in both directions, nulls last, equals as first seen', async () => {
    const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
    const units = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
    const seen = new Map([...model.keys()].map((chatId, at) => [chatId, at]));
    const compare = (a: GroupRow, b: GroupRow, { field, direction }: GroupSort): number => {
      const [left, right] = [a[field], b[field]];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      const sign = direction === 'desc' ? -1 : 1;
      if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
      if (field === 'owner') {
        return (
          sign *
          (collator.compare(a.ownerName ?? `${left}`, b.ownerName ?? `${right}`) ||
            units(`${left}`, `${right}`))
        );
      }
      return sign * units(`${left}`, `${right}`);
    };
    const fields = GROUP_SORT_FIELDS.filter((field) => field !== 'name');
    for (let round = 0; round < 40; round++) {
      const sort = Array.from({ length: 1 + random(3) }, () => ({
        field: pick(random, fields),
        direction: pick(random, ['asc', 'desc'] as const),
      }));
      const rows = await answer({ sort, filter: { presence: 'all', loaded: 'any' } });
      const order = rows.toSorted((a, b) => {
        const first = sort.map((by) => compare(a, b, by)).find((order) => order !== 0);
        return first ?? (seen.get(a.chatId) ?? 0) - (seen.get(b.chatId) ?? 0);
      });
      expect(
        rows.map(({ chatId }) => chatId),
        JSON.stringify(sort),
      ).toEqual(order.map(({ chatId }) => chatId));
    }
  });

  it('answers the same after the groups were read in again', async () => {
    const sort: GroupSort[] = [{ field: 'name', direction: 'asc' }];
    const before = await answer({ sort, text: '群', filter: { presence: 'all', loaded: 'any' } });
    expect(before.length).toBeGreaterThan(10);
    await store.close();
    store = openStore(folder);
    expect(await answer({ sort, text: '群', filter: { presence: 'all', loaded: 'any' } })).toEqual(before);
  });
});
