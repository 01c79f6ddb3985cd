import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeVault } from '@main/features/join-ways/vault-file';
import { keptImage } from '@main/features/join-ways/images';
import { parseVault } from '@main/features/join-ways/vault-parse';
import { vaultFile, VAULT_BYTES, type JoinWayState, type VaultFile } from '@shared/domain/join-way';
import { C, CORP, joinWayFields, joinWayStage, pngOf, reasonOf } from '../../../../support/join-ways';
import { memoryJoinWays } from '../../../../support/memory-join-ways';
import { tempFolder } from '../../../../support/temp-folder';

type Stored = VaultFile['joinWays'][number];

const VERSION: Stored['versions'][number] = { at: 5, source: 'created', fields: joinWayFields() };
const stored = (parts: Partial<Stored> = {}): Stored => ({
  configId: 'config1',
  state: 'live',
  qrCode: 'https://qr.invalid/1',
  image: Buffer.from(pngOf(1)).toString('base64'),
  versions: [VERSION],
  ...parts,
});
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const vaultOf = (joinWays: readonly unknown[], parts: object = {}) =>
  bytesOf({ format: 'handover-join-ways', version: 1, corpId: CORP, exportedAt: 1, joinWays, ...parts });

/** Writes the vault of a stage to a file, and answers what is in it. */
async function exported(stage: ReturnType<typeof joinWayStage>): Promise<Uint8Array<ArrayBuffer>> {
  stage.state.path = join(tempFolder(), 'vault.json');
  await stage.handlers['joinWays.exportVault']({ connectionId: C });
  return new Uint8Array(await readFile(stage.state.path));
}

const fields = fc.record({
  scene: fc.constantFrom(1 as const, 2 as const),
  remark: fc.string({ unit: 'binary' }),
  autoCreate: fc.boolean(),
  baseName: fc.string(),
  baseId: fc.option(fc.integer({ min: 1 })),
  chatIds: fc.array(fc.string({ minLength: 1, maxLength: 128 })),
  state: fc.string({ unit: 'grapheme' }),
});
const anyStored: fc.Arbitrary<Stored> = fc.record({
  configId: fc.string({ minLength: 1, maxLength: 128 }),
  state: fc.constantFrom<JoinWayState>('unread', 'live', 'missing', 'deleted', 'unsettled'),
  qrCode: fc.option(fc.webUrl({ size: 'small' })),
  image: fc.option(fc.uint8Array().map((bytes) => Buffer.from(pngOf(...bytes)).toString('base64'))),
  versions: fc.array(
    fc.record({ at: fc.nat(), source: fc.constantFrom('created', 'read', 'restored'), fields }),
  ),
});

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const thing of things) found.push(thing);
  return found;
}

describe('a vault', () => {
  it('comes back from its file as it was, whatever it holds', async () => {
    const vaults = fc.uniqueArray(anyStored, { selector: ({ configId }) => configId, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(vaults, async (joinWays) => {
        const memory = memoryJoinWays();
        await memory.api.importJoinWays(C, joinWays, 1);
        const file = await exported(joinWayStage({ memory }));
        const there = joinWayStage();
        const counts = await there.handlers['joinWays.importVault']({ connectionId: C, bytes: file });
        expect(counts).toEqual({ added: joinWays.length, completed: 0, known: 0 });
        expect((await there.memory.api.exportJoinWays(C, 0, 1000)).joinWays).toEqual(joinWays);
        // As a file is read that is too large for one piece.
        expect(await all((await parseVault(file, 0)).joinWays())).toEqual(joinWays);
      }),
      { numRuns: 30 },
    );
  });

  it('of several pages is written without a gap', async () => {
    const memory = memoryJoinWays();
    const joinWays = Array.from({ length: 120 }, (_, n) => stored({ configId: `config${n}` }));
    await memory.api.importJoinWays(C, joinWays, 1);
    const vault = vaultFile.parse(
      JSON.parse(Buffer.from(await exported(joinWayStage({ memory }))).toString()),
    );
    expect(vault.joinWays).toEqual(joinWays);
  });

  it('says in its file whose it is, and in the audit how many were taken out and in', async () => {
    const stage = joinWayStage();
    await stage.live();
    const file = await exported(stage);
    const vault = vaultFile.parse(JSON.parse(Buffer.from(file).toString()));
    expect(vault).toMatchObject({ corpId: CORP, joinWays: [{ configId: 'config1' }] });
    expect(stage.audit.at(-1)).toEqual(['joinWay.exported', { joinWays: 1 }]);
    await stage.handlers['joinWays.importVault']({ connectionId: C, bytes: file });
    expect(stage.audit.at(-1)).toEqual(['joinWay.imported', { added: 0, completed: 0, known: 1 }]);
  });

  it('is not written when no place is chosen', async () => {
    const { handlers, audit } = joinWayStage();
    expect(await handlers['joinWays.exportVault']({ connectionId: C })).toBeNull();
    expect(audit).toEqual([]);
  });
});

describe('a vault that is large', () => {
  it('lets everything else have its turn while it is read', async () => {
    const { file } = await large();
    let turns = 0;
    let isRead = false;
    const turn = (): void => {
      turns += 1;
      if (!isRead) setImmediate(turn);
    };
    setImmediate(turn);
    await parseVault(file, 0);
    isRead = true;
    expect(turns).toBeGreaterThan(0);
  });

  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, -2)],
    ['cut in the middle of a join way', (text) => text.slice(0, text.length / 2)],
    ['spoiled in one line', (text) => text.replace('"state":"live"', '"state":"dead"')],
    ['of another kind', (text) => text.replace('handover', 'another')],
    ['laid out anew', (text) => JSON.stringify(JSON.parse(text), null, 2)],
  ])('and %s is none', async (_, spoil) => {
    const { file } = await large();
    const spoiled = new TextEncoder().encode(spoil(new TextDecoder().decode(file)));
    expect(await reasonOf(parseVault(spoiled, 0))).toBe('joinWays.notVault');
  });

  it('is written without the last images, and with everything else, as far as it could be read again', async () => {
    const { stage, joinWays } = await large();
    const path = join(tempFolder(), 'vault.json');
    await writeVault(stage.deps, C, path, 2000);
    const written = vaultFile.parse(JSON.parse(await readFile(path, 'utf8'))).joinWays;
    const images = written.map(({ image }) => image !== null);
    expect([images.at(0), images.at(-1)]).toEqual([true, false]);
    expect(written.map(({ versions }) => versions)).toEqual(joinWays.map(({ versions }) => versions));
  });

  async function large() {
    const versions = Array.from({ length: 30 }, (_, at) => ({
      at,
      source: 'read' as const,
      fields: joinWayFields({ remark: `${at}` }),
    }));
    const joinWays = Array.from({ length: 250 }, (_, n) => stored({ configId: `config${n}`, versions }));
    const memory = memoryJoinWays();
    await memory.api.importJoinWays(C, joinWays, 1);
    const stage = joinWayStage({ memory });
    return { stage, joinWays, file: await exported(stage) };
  }
});

describe('an import', () => {
  const importing = (bytes: Uint8Array<ArrayBuffer>) => {
    const stage = joinWayStage();
    return { stage, call: stage.handlers['joinWays.importVault']({ connectionId: C, bytes }) };
  };

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['nothing', new Uint8Array()],
    ['no text', Uint8Array.from([0xff, 0xfe, 0x00])],
    ['half a file', vaultOf([stored()]).slice(0, -5)],
    ['another file', bytesOf({ hello: 'world' })],
    ['a later form', vaultOf([], { version: 2 })],
    [
      'a strange scene',
      vaultOf([
        stored({ versions: [{ at: 1, source: 'read', fields: { ...joinWayFields(), scene: 3 as 1 } }] }),
      ]),
    ],
    ['a year that no calendar has', vaultOf([stored({ versions: [{ ...VERSION, at: 9e12 }] })])],
    ['one good and one bad', vaultOf([stored(), { configId: '' }])],
    ['more than is read', new Uint8Array(VAULT_BYTES + 1)],
  ])('of %s takes nothing', async (_, bytes) => {
    const { stage, call } = importing(bytes);
    expect(await reasonOf(call)).toBe('joinWays.notVault');
    expect(stage.memory.kept.size).toBe(0);
  });

  it('of another corp takes nothing, and names it', async () => {
    const { stage, call } = importing(vaultOf([stored()], { corpId: 'wwOther' }));
    expect(await call.catch((error: unknown) => error)).toMatchObject({
      error: { reason: 'joinWays.otherCorp', params: { corpId: 'wwOther' } },
    });
    expect(stage.memory.kept.size).toBe(0);
  });

  it.each([
    ['no image', Buffer.from('<svg onload="x">').toString('base64')],
    ['more than an image has', Buffer.concat([pngOf(), Buffer.alloc(2_000_000)]).toString('base64')],
    ['small and unfolds to very much', Buffer.concat([pngOf(), Buffer.alloc(20, 0xff)]).toString('base64')],
    ['of another kind than is kept', Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')],
  ])('leaves out an image that is %s', async (_, image) => {
    const { stage, call } = importing(vaultOf([stored({ image })]));
    expect(await call).toEqual({ added: 1, completed: 0, known: 0 });
    expect(stage.memory.kept.get(1)?.png).toBeNull();
  });
});

describe('an image', () => {
  it('that is too large once it is a PNG is not kept: no vault with it could be read again', () => {
    expect(keptImage(pngOf(1), () => new Uint8Array(2_000_001))).toBeNull();
    expect(keptImage(pngOf(1), () => pngOf(2))).toEqual(pngOf(2));
  });

  it('is answered and saved as it is kept', async () => {
    const { handlers, live, state } = joinWayStage();
    const id = await live();
    expect(await handlers['joinWays.image']({ id })).toEqual({ png: pngOf(1) });
    expect(await handlers['joinWays.saveImage']({ id })).toBeNull();
    state.path = join(tempFolder(), 'code.png');
    expect(await handlers['joinWays.saveImage']({ id })).toEqual({ path: state.path });
    expect(new Uint8Array(await readFile(state.path))).toEqual(pngOf(1));
  });

  it('that is not kept cannot be saved', async () => {
    const { handlers, memory } = joinWayStage();
    const { ids } = await memory.api.addJoinWays(C, ['config1'], 1);
    const id = ids[0] ?? 0;
    expect(await handlers['joinWays.image']({ id })).toBeNull();
    expect(await reasonOf(handlers['joinWays.saveImage']({ id }))).toBe('joinWays.noImage');
    await handlers['joinWays.forget']({ id });
    expect(memory.kept.size).toBe(0);
  });
});
