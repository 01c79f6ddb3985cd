import { describe, expect, it } from 'vitest';
import { DetailReader } from '@main/features/sync/details';
import { lostFailure, vendorFailure } from '../../../../support/items';
import { makeGroup, makeSyncRun, type SyncRunParts } from '../../../../support/sync-run';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `wr${index}`);

async function reader(parts: SyncRunParts) {
  const made = await makeSyncRun({ ...parts, state: { phase: 'details', ...parts.state } });
  return { ...made, reader: new DetailReader(made.run) };
}

describe('reading details', () => {
  it('reads every group once and writes them in batches of at most fifty', async () => {
    const { reader: details, asked, written, run, reports } = await reader({ stale: ids(2345) });
    await details.readAll();
    expect(asked).toEqual(ids(2345));
    expect(written.flat().toSorted()).toEqual(ids(2345).toSorted());
    expect(Math.max(...written.map((batch) => batch.length))).toBeLessThanOrEqual(50);
    expect(run.state.counts).toMatchObject({ loaded: 2345 });
    expect(reports.at(-1)).toMatchObject({ done: 2345, total: 2345 });
  });

  it('writes sooner when the groups are large', async () => {
    const members = Array.from({ length: 900 }, (_, index) => ({ ...aMember, userid: `m${index}` }));
    const { reader: details, written } = await reader({
      stale: ids(9),
      group: (id) => makeGroup(id, { members }),
    });
    await details.readAll();
    expect(written.map((batch) => batch.length)).toEqual([3, 3, 3]);
  });

  it('reads what is on the screen next, once, and does not read it again in its turn', async () => {
    const made = await reader({
      stale: ids(300),
      group: (id) => {
        if (id === 'wr20') made.priorities.want('c1', ['wr250', 'wr3', 'elsewhere']);
        return makeGroup(id);
      },
    });
    await made.reader.readAll();
    const { asked } = made;
    expect(asked.indexOf('wr250')).toBeLessThan(40);
    expect(asked.indexOf('elsewhere')).toBeLessThan(40);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(301);
  });

  it('reads again what a restarted store forgot to have been given', async () => {
    const made = await reader({
      stale: ids(100),
      group: (id) => {
        if (id === 'wr99') made.left.add('wr0');
        return makeGroup(id);
      },
    });
    await made.reader.readAll();
    expect(made.asked).toEqual([...ids(100), 'wr0']);
    expect(made.left).toEqual(new Set());
  });

  it('ends when a group is asked for again and again', async () => {
    const { reader: details } = await reader({ stale: ids(3), group: () => makeGroup('another') });
    await expect(details.readAll()).rejects.toThrow('the same groups stay to be read');
  });

  it('goes on with the count where it was', async () => {
    const { reader: details, reports } = await reader({ stale: ids(10), state: { detailsDone: 90 } });
    await details.readAll();
    expect(reports[0]).toMatchObject({ done: 91, total: 100 });
  });
});

describe('groups that cannot be read', () => {
  const failing = (codes: Readonly<Record<string, number>>) => (id: string) => {
    const errcode = codes[id];
    if (errcode !== undefined) throw vendorFailure(errcode);
    return makeGroup(id);
  };

  it('are noted with their code, dissolved ones as gone, and the others are read', async () => {
    const group = failing({ wr1: 90501, wr2: 49008, wr3: 40050, wr4: -1, wr5: 92002, wr6: 60011 });
    const { reader: details, loadErrors, written } = await reader({ stale: ids(40), group });
    await details.readAll();
    expect(new Map(loadErrors.map(({ chatId, errcode, gone }) => [chatId, [errcode, gone]]))).toEqual(
      new Map([
        ['wr1', [90501, false]],
        ['wr2', [49008, true]],
        ['wr3', [40050, true]],
        ['wr4', [-1, false]],
        ['wr5', [92002, false]],
        ['wr6', [60011, false]],
      ]),
    );
    expect(written.flat()).toHaveLength(34);
  });

  it('end the sync, unnoted, when none can be read: it is not the groups', async () => {
    const group = () => {
      throw vendorFailure(48002);
    };
    const { reader: details, loadErrors, asked } = await reader({ stale: ids(500), group });
    await expect(details.readAll()).rejects.toMatchObject({ errcode: 48002 });
    expect(loadErrors).toEqual([]);
    expect(asked.length).toBeLessThan(30);
  });

  it('do not end the sync when many come at its end', async () => {
    const group = (id: string) => {
      if (Number(id.slice(2)) >= 60) throw vendorFailure(92002);
      return makeGroup(id);
    };
    const { reader: details, loadErrors, written } = await reader({ stale: ids(90), group });
    await details.readAll();
    expect(written.flat()).toHaveLength(60);
    expect(loadErrors).toHaveLength(30);
  });

  it('end the sync at once when nobody can be reached', async () => {
    let calls = 0;
    const group = (id: string) => {
      if (++calls > 20) throw lostFailure('net.refused', 'not-sent');
      return makeGroup(id);
    };
    const { reader: details, loadErrors, written } = await reader({ stale: ids(500), group });
    await expect(details.readAll()).rejects.toMatchObject({ error: { code: 'offline' } });
    expect(loadErrors).toEqual([]);
    expect(written.flat()).toHaveLength(20);
  });
});

const aMember = {
  type: 2 as const,
  name: null,
  nickname: null,
  joinedAt: null,
  joinScene: 1 as const,
  invitor: null,
  state: null,
  unionid: null,
};
