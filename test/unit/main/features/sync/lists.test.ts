import { describe, expect, it } from 'vitest';
import { DetailReader } from '@main/features/sync/details';
import { readLists } from '@main/features/sync/lists';
import type { GroupListRequest } from '@main/vendors/wecom/types';
import { vendorFailure } from '../../../../support/items';
import { makeSyncRun, type SyncRunParts } from '../../../../support/sync-run';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `u${String(index).padStart(3, '0')}`);
const named = ({ owners }: GroupListRequest) => owners !== undefined;

/** A vendor where each owner has one group, which refuses some userids by name. */
const refusing =
  (bad: ReadonlySet<string>, errcode = 40003) =>
  (request: GroupListRequest) => {
    if (request.owners?.some((owner) => bad.has(owner))) throw vendorFailure(errcode);
    const rows = (request.owners ?? []).map((owner) => ({ chatId: `g-${owner}`, status: 0 as const }));
    return { rows, nextCursor: null };
  };

async function readAll(parts: SyncRunParts) {
  const made = await makeSyncRun(parts);
  await readLists(made.run, new DetailReader(made.run));
  return made;
}

describe('readLists', () => {
  it('asks for every owner once, at most a hundred at a time, and for leavers without names', async () => {
    const { lists, listed, run } = await readAll({ owners: people(250), list: refusing(new Set()) });
    expect(lists.map(({ owners, status }) => [owners?.length ?? 'all', status])).toEqual([
      [100, 0],
      [100, 0],
      [50, 0],
      ['all', 1],
      ['all', 2],
    ]);
    expect(new Set(listed.map(({ chatId }) => chatId)).size).toBe(250);
    expect(run.state).toMatchObject({ complete: true, refused: [], tasks: [] });
  });

  it('halves a pack until the refused userids are alone, and loses no other owner', async () => {
    const bad = new Set(['u003', 'u004', 'u099', 'u100']);
    const { listed, run, lists } = await readAll({ owners: people(150), list: refusing(bad) });
    expect(run.state.refused).toEqual([...bad]);
    expect(run.state.counts['refusedOwners']).toBe(4);
    const found = new Set(listed.map(({ chatId }) => chatId));
    expect(people(150).filter((owner) => !found.has(`g-${owner}`))).toEqual([...bad]);
    expect(lists.filter(named).length).toBeLessThan(60);
    expect(run.state.complete).toBe(true);
  });

  it.each([60011, 46004, 60111])('treats %i like any refused userid', async (errcode) => {
    const { run } = await readAll({ owners: people(10), list: refusing(new Set(['u005']), errcode) });
    expect(run.state.refused).toEqual(['u005']);
  });

  it('does not mind 81017 without owner filter when everybody was listed by name', async () => {
    const list = (request: GroupListRequest) => {
      if (!named(request)) throw vendorFailure(81017);
      return refusing(new Set())(request);
    };
    const { run, notes, lists } = await readAll({ owners: people(3), list });
    expect(run.state.complete).toBe(true);
    expect(notes).toEqual([]);
    expect(lists.filter((request) => !named(request))).toHaveLength(1);
  });

  it('explains 81017 when somebody could not be listed by name, and is complete but for them', async () => {
    const list = (request: GroupListRequest) => {
      if (!named(request)) throw vendorFailure(81017);
      return refusing(new Set(['u001']))(request);
    };
    const { run, notes } = await readAll({ owners: people(3), list });
    expect(run.state).toMatchObject({ complete: true, refused: ['u001'] });
    expect(notes).toMatchObject([{ reason: 'sync.hiddenOwners', params: { count: 1 } }]);
  });

  it('knows in every checkpoint after an endless list that something is missing', async () => {
    const list = (request: GroupListRequest) => ({
      rows: [{ chatId: `g-${request.owners?.[0]}`, status: 0 as const }],
      nextCursor: named(request) ? 'again' : null,
    });
    const { saved } = await readAll({ owners: people(3), list });
    const after = saved.slice(saved.findIndex(({ tasks }) => tasks.length === 0));
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter(({ complete }) => complete)).toEqual([]);
  });

  it('asks for owners who were first seen while the lists were read, however they are called', async () => {
    const owners = people(150);
    let calls = 0;
    const list = (request: GroupListRequest) => {
      if (++calls === 2) owners.push('a-new-one', 'z-new-one');
      return refusing(new Set(['u003']))(request);
    };
    const { listed, run } = await readAll({ owners, list });
    const found = new Set(listed.map(({ chatId }) => chatId));
    expect(owners.filter((owner) => !found.has(`g-${owner}`))).toEqual(['u003']);
    expect(run.state).toMatchObject({ refused: ['u003'], complete: true });
  });

  it('asks for owners who were first seen while the lists were interrupted', async () => {
    const { saved } = await readAll({ owners: people(250), list: refusing(new Set()) });
    const owners = [...people(250), 'a-new-one'];
    const { lists } = await readAll({ owners, list: refusing(new Set()), state: structuredClone(saved[0]) });
    expect(lists.some((request) => request.owners?.includes('a-new-one'))).toBe(true);
  });

  it('leaves to the job what is not about a userid', async () => {
    const list = () => {
      throw vendorFailure(60020);
    };
    await expect(readAll({ owners: people(3), list })).rejects.toMatchObject({ errcode: 60020 });
  });

  it('goes on from any checkpoint it saved, without asking again for what it had', async () => {
    const pages = (request: GroupListRequest) => {
      if (!named(request)) return { rows: [], nextCursor: null };
      const page = Number(request.cursor ?? 0);
      const rows = [{ chatId: `${request.owners?.[0]}-${page}`, status: 0 as const }];
      return { rows, nextCursor: page < 2 ? String(page + 1) : null };
    };
    const whole = await readAll({ owners: people(250), list: pages });
    const all = whole.listed.map(({ chatId }) => chatId);
    for (const [index, state] of whole.saved.entries()) {
      const rest = await readAll({ owners: people(250), list: pages, state: structuredClone(state) });
      expect(rest.listed.map(({ chatId }) => chatId)).toEqual(all.slice(index + 1));
    }
    expect(all).toHaveLength(9);
  });
});
