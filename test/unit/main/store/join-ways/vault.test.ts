import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure, type AppError } from '@shared/domain/errors';
import { JOIN_WAY_FIELDS, type JoinWayFields, vaultFile } from '@shared/domain/join-way';
import { CACHE, LEDGER } from '@main/store/database/files';
import { migrate } from '@main/store/database/migrate';
import * as journal from '@main/store/join-ways/journal';
import { type FiledJoinWay, lackingVersions } from '@main/store/join-ways/merge';
import { enterMissing, enterReading, forget } from '@main/store/join-ways/readings';
import { type JoinWayTables, joinWayTables } from '@main/store/join-ways/tables';
import { exportPage, importAll } from '@main/store/join-ways/vault';

const C = 'c1';
const TROUBLE: AppError = { code: 'vendor', reason: 'joinWays.missing', message: 'x', retryable: false };

/** A file as it is when it has just been made. */
function freshFile({ migrations }: typeof LEDGER): Buffer {
  const db = new Database(':memory:');
  migrate(db, migrations);
  const file = db.serialize();
  db.close();
  return file;
}
const fresh = [LEDGER, CACHE].map(freshFile);

function emptyVault(): JoinWayTables {
  const [ledger, cache] = fresh.map((file) => new Database(file));
  if (!ledger || !cache) throw new Error('There should be two files.');
  ledger.pragma('foreign_keys = ON');
  vaults.push(ledger, cache);
  return joinWayTables(ledger, cache);
}
const vaults: Database.Database[] = [];
const closing = (): void => {
  for (const db of vaults.splice(0)) db.close();
};

/** What may stand in a text: all that a name can hold, and what would break a statement that is put together. */
const text = fc.oneof(
  fc.constantFrom('', '门店海报', `'); DROP TABLE join_ways; --`, 'a\u0000b', '"', '%_', '😀'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const fields: fc.Arbitrary<JoinWayFields> = fc.record({
  scene: fc.constantFrom(1, 2),
  remark: text,
  autoCreate: fc.boolean(),
  baseName: text,
  baseId: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  chatIds: fc.uniqueArray(fc.constantFrom('wr1', 'wr2', 'wr3'), { minLength: 1 }),
  state: text,
});

/** One thing that happens to a vault; the clock may stand still or go back. */
const act = fc.record({
  what: fc.constantFrom('add', 'create', 'read', 'miss', 'update', 'restore', 'delete', 'image', 'forget'),
  config: fc.constantFrom('a', 'b', `c'"`),
  at: fc.integer({ min: 1, max: 30 }),
  outcome: fc.constantFrom('done', 'done', 'failed', 'lost'),
  fields: fc.oneof(fields, fc.constantFrom(...fc.sample(fields, { numRuns: 2, seed: 5 }))),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function perform(vault: JoinWayTables, { what, config, at, outcome, fields: given }: Act): void {
  const id = vault.joinWays.find(C, config);
  const change = (to: journal.Change): void => {
    const callId = journal.beginChange(vault, id ?? 0, to, at);
    journal.endChange(vault, callId, outcome, outcome === 'done' ? null : TROUBLE, at);
  };
  switch (what) {
    case 'add':
      if (id === null) vault.joinWays.add(C, config, 'unread', at);
      return;
    case 'create': {
      const call = { connectionId: C, joinWayId: null, action: 'create', fields: given, at } as const;
      if (id === null) journal.endCreation(vault, vault.calls.add(call), config, at);
      return;
    }
    case 'read':
      return enterReading(vault, { id: id ?? 0, at, fields: given, qrCode: `https://qr.example/${config}` });
    case 'miss':
      return enterMissing(vault, id ?? 0, TROUBLE, at);
    case 'update':
      return change({ fields: given, source: 'updated' });
    case 'restore':
      return change({ fields: given, source: 'restored' });
    case 'delete':
      return change(null);
    case 'image':
      if (id !== null) vault.images.write(id, Buffer.from(`png of ${config}`), at);
      return;
    case 'forget':
      return forget(vault, id ?? 0);
  }
}

/** A vault to which all this happened; what its state did not allow did not happen. */
function vaultOf(acts: readonly Act[]): JoinWayTables {
  const vault = emptyVault();
  for (const one of acts) {
    try {
      perform(vault, one);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return vault;
}

const fileOf = (vault: JoinWayTables): FiledJoinWay[] => exportPage(vault, C, 0, 1000).joinWays;
const merge = (vault: JoinWayTables, file: readonly FiledJoinWay[]) => importAll(vault, C, file, 100);
const byConfig = (file: readonly FiledJoinWay[]) => new Map(file.map((filed) => [filed.configId, filed]));

/** Every version of a file, without where it came from. */
const versionsIn = (file: readonly FiledJoinWay[]): string[] =>
  file
    .flatMap(({ configId, versions }) =>
      versions.map(({ at, fields: held }) =>
        JSON.stringify([configId, at, JOIN_WAY_FIELDS.map((field) => held[field])]),
      ),
    )
    .toSorted();

/** What is in one list more often than in another. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((entry) => {
    const found = left.indexOf(entry);
    if (found !== -1) left.splice(found, 1);
    return found === -1;
  });
}

const acts = fc.array(act, { maxLength: 25 });

describe('the file of a vault', () => {
  it('is a vault file, and makes the same vault where nothing is', () => {
    fc.assert(
      fc.property(acts, (history) => {
        const file = fileOf(vaultOf(history));
        const envelope = { format: 'handover-join-ways', version: 1, corpId: 'ww1', exportedAt: 1 };
        expect(vaultFile.parse({ ...envelope, joinWays: file }).joinWays).toEqual(file);
        const vault = emptyVault();
        expect(merge(vault, file)).toEqual({ added: file.length, completed: 0, known: 0 });
        expect(fileOf(vault)).toEqual(file);
        // What is shown of each is what its last version says.
        for (const { id, fields: shown } of vault.joinWays.of(C)) {
          expect(shown).toEqual(vault.versions.newest(id)?.fields ?? null);
        }
        closing();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('comes in pages that leave nothing out', () => {
    const vault = vaultOf([]);
    for (const config of ['a', 'b', 'c', 'd', 'e']) vault.joinWays.add(C, config, 'unread', 1);
    vault.joinWays.add('c2', 'z', 'unread', 1);
    onTestFinished(closing);
    const pages: string[][] = [];
    for (let after = 0; ;) {
      const { joinWays, last } = exportPage(vault, C, after, 2);
      pages.push(joinWays.map(({ configId }) => configId));
      if (joinWays.length < 2) break;
      after = last;
    }
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(exportPage(vault, C, 99, 2)).toEqual({ joinWays: [], last: 99 });
  });
});

describe('merging two vaults', () => {
  it('loses no version of either, adds none that nobody had, and does nothing the second time', () => {
    fc.assert(
      fc.property(acts, acts, (ours, theirs) => {
        const vault = vaultOf(ours);
        const [before, file] = [fileOf(vault), fileOf(vaultOf(theirs))];
        const counts = merge(vault, file);
        const after = fileOf(vault);
        expect(counts.added + counts.completed + counts.known).toBe(file.length);
        expect(counts.added).toBe(after.length - before.length);
        for (const source of [before, file]) {
          expect(beyond(versionsIn(source), versionsIn(after))).toEqual([]);
        }
        const known = byConfig(before);
        for (const { configId, versions, image } of after) {
          const mine = known.get(configId);
          // Only a later reading here may be entered once more, above what the file brought.
          const news = beyond(versionsIn([{ configId, versions } as FiledJoinWay]), [
            ...versionsIn(before),
            ...versionsIn(file),
          ]);
          expect(news.length).toBeLessThanOrEqual(1);
          if (news.length === 1) {
            expect(versions.at(-1)?.fields).toEqual(mine?.versions.at(-1)?.fields);
            expect(versions.at(-1)?.fields).not.toEqual(versions.at(-2)?.fields);
          }
          if (mine?.image) expect(image).toBe(mine.image);
        }
        expect(merge(vault, file)).toEqual({ added: 0, completed: 0, known: file.length });
        expect(merge(vault, after)).toEqual({ added: 0, completed: 0, known: after.length });
        expect(fileOf(vault)).toEqual(after);
        closing();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('ends with the same in both once each has the file of the other', () => {
    fc.assert(
      fc.property(acts, acts, (ours, theirs) => {
        const [a, b] = [vaultOf(ours), vaultOf(theirs)];
        merge(a, fileOf(b));
        merge(b, fileOf(a));
        const [left, right] = [byConfig(fileOf(a)), byConfig(fileOf(b))];
        expect([...left.keys()].toSorted()).toEqual([...right.keys()].toSorted());
        for (const [configId, { versions, image }] of left) {
          const other = right.get(configId);
          expect(beyond(versionsIn([{ configId, versions } as FiledJoinWay]), versionsIn(fileOf(b)))).toEqual(
            [],
          );
          expect(other?.image).toBe(image);
        }
        closing();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('comes to the same in an empty vault in whichever order the files come', () => {
    fc.assert(
      fc.property(acts, acts, (one, two) => {
        const files = [fileOf(vaultOf(one)), fileOf(vaultOf(two))];
        const [a, b] = [emptyVault(), emptyVault()];
        for (const file of files) merge(a, file);
        for (const file of files.toReversed()) merge(b, file);
        const stateOf = (vault: JoinWayTables) =>
          fileOf(vault)
            .map(({ configId, state }) => `${configId} ${state}`)
            .toSorted();
        expect(stateOf(a)).toEqual(stateOf(b));
        expect(versionsIn(fileOf(a))).toEqual(versionsIn(fileOf(b)));
        closing();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('takes as many changes to and fro within a second as there were', () => {
    const [one, two] = fc.sample(fields, { numRuns: 2, seed: 3 });
    if (one === undefined || two === undefined) throw new Error('There should be fields.');
    const version = (held: JoinWayFields) => ({ at: 5, source: 'read', fields: held }) as const;
    const there = [one, two, one].map(version);
    expect(lackingVersions([], there)).toEqual(there);
    expect(lackingVersions([version(one)], there)).toEqual([two, one].map(version));
    expect(lackingVersions(there, [...there, version(one)])).toEqual([version(one)]);
  });

  it.each([
    ['a reading here', ['add', 'read'], 'live', 'deleted', 'live'],
    ['a file that says why it is unknown here', ['add', 'read', 'miss'], 'missing', 'deleted', 'deleted'],
    ['a file about one that was never read here', ['add'], 'unread', 'missing', 'missing'],
  ] as const)('believes %s', (_, history, before, filed, after) => {
    onTestFinished(closing);
    const [given] = fc.sample(fields, { numRuns: 1, seed: 1 });
    if (given === undefined) throw new Error('There should be fields.');
    const vault = vaultOf(
      history.map((what) => ({ what, config: 'a', at: 5, outcome: 'done', fields: given })),
    );
    expect(fileOf(vault)).toMatchObject([{ state: before }]);
    merge(vault, [{ configId: 'a', state: filed, qrCode: null, image: null, versions: [] }]);
    expect(fileOf(vault)).toMatchObject([{ state: after }]);
  });

  it('lets a later reading here stand above what the file brings, and says so only where it must', () => {
    onTestFinished(closing);
    const [here, there] = fc.sample(fields, { numRuns: 2, seed: 3 });
    if (here === undefined || there === undefined) throw new Error('There should be fields.');
    const read = (at: number) => ({ what: 'read', config: 'a', at, outcome: 'done', fields: here }) as const;
    const filed = (at: number) => ({
      configId: 'a',
      state: 'live' as const,
      qrCode: null,
      image: null,
      versions: [{ at, source: 'read' as const, fields: there }],
    });
    const vault = vaultOf([{ ...read(5), what: 'add' }, read(5), read(20)]);
    const times = () => fileOf(vault)[0]?.versions.map(({ at, source }) => [at, source]);
    merge(vault, [filed(3)]);
    expect(times()).toEqual([
      [3, 'imported'],
      [5, 'adopted'],
    ]);
    merge(vault, [filed(12)]);
    expect(times()?.slice(2)).toEqual([
      [12, 'imported'],
      [20, 'read'],
    ]);
    expect(vault.joinWays.of(C)[0]?.fields).toEqual(here);
    merge(vault, [filed(21)]);
    expect(vault.joinWays.of(C)[0]?.fields).toEqual(there);
  });

  it('marks what a file adds to a history, and takes over a whole one as it is', () => {
    onTestFinished(closing);
    const [older, newer] = fc.sample(fields, { numRuns: 2, seed: 3 });
    if (older === undefined || newer === undefined) throw new Error('There should be fields.');
    const vault = vaultOf([{ what: 'create', config: 'a', at: 5, outcome: 'done', fields: newer }]);
    const version = { at: 3, source: 'created', fields: older } as const;
    const file = ['a', 'b'].map((configId) => ({
      configId,
      state: 'live' as const,
      qrCode: null,
      image: null,
      versions: [version],
    }));
    expect(merge(vault, file)).toEqual({ added: 1, completed: 1, known: 0 });
    expect(fileOf(vault).map(({ versions }) => versions.map(({ at, source }) => [at, source]))).toEqual([
      [
        [3, 'imported'],
        [5, 'created'],
      ],
      [[3, 'created']],
    ]);
    // The newest by time is what it holds, whenever it came.
    expect(vault.joinWays.of(C).at(-1)?.fields).toEqual(newer);
  });
});

describe('the vault', () => {
  it('lets nothing delete or change a version, or delete a row of the journal', () => {
    onTestFinished(closing);
    const [given] = fc.sample(fields, { numRuns: 1, seed: 1 });
    if (given === undefined) throw new Error('There should be fields.');
    vaultOf([{ what: 'create', config: 'a', at: 5, outcome: 'done', fields: given }]);
    const [ledger] = vaults;
    expect(() => ledger?.exec('DELETE FROM join_way_versions')).toThrow('kept for ever');
    expect(() => ledger?.exec('UPDATE join_way_versions SET at = 1')).toThrow('kept for ever');
    expect(() => ledger?.exec('DELETE FROM join_ways')).toThrow('FOREIGN KEY');
    expect(() => ledger?.exec('DELETE FROM join_way_calls')).toThrow('keeps its rows');
  });
});
