import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type BackupContent, backupContent } from '@shared/contract/safety';
import { failure } from '@shared/domain/errors';
import type { FileKind } from '../database/files';
import { versionOf } from '../database/migrate';
import { storeFailure } from '../database/errors';
import { foreign, notBackup, refuseNewer, schemaOf } from './judge';

/**
 * A copy of ledger and archive in one file, for another disk or another computer. It is a SQLite file, so
 * that anybody can look into it; the two databases lie in it piece by piece, packed, with their digests.
 */
const APPLICATION_ID = 0x484e4443;
const FORMAT = 1;
const PIECE_BYTES = 1024 * 1024;
/** More than this a piece cannot unpack to, whatever it says. */
const MOST_BYTES = PIECE_BYTES + 1;
/** A longer one is not read: packing never makes that much of a piece. */
const MOST_PACKED = 2 * PIECE_BYTES;
/** Characters in which a copy says what it holds, at most. */
const MOST_ABOUT = 10_000;

const SCHEMA = `
  CREATE TABLE about (made_at INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
  CREATE TABLE parts (
    name TEXT PRIMARY KEY,
    schema_version INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    sha256 TEXT NOT NULL
  ) STRICT;
  CREATE TABLE pieces (
    part TEXT NOT NULL,
    number INTEGER NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (part, number)
  ) STRICT;
`;

const pack = promisify(deflate);
const unpack = promisify(inflate);
const counts = backupContent.omit({ madeAt: true, bytes: true, usable: true });
const about = z.object({ made_at: z.number().int(), content: z.string() });
const part = z
  .object({
    name: z.string(),
    schema_version: z.number().int(),
    bytes: z.number().int().positive(),
    pieces: z.number().int(),
    sha256: z.string(),
  })
  .refine(({ bytes, pieces }) => pieces === Math.ceil(bytes / PIECE_BYTES));

/** A database that goes into a copy, as one closed file. */
export interface Part {
  readonly kind: FileKind;
  readonly path: string;
  readonly version: number;
}

/**
 * Writes a copy, which nobody but this account can read; the file must not exist. The databases come in pieces,
 * so that any size fits into memory.
 */
export async function writeCopyFile(
  path: string,
  parts: readonly Part[],
  { madeAt, content }: { readonly madeAt: number; readonly content: z.infer<typeof counts> },
): Promise<void> {
  // Made here, and not by SQLite: it would follow a link, and let everybody read.
  closeSync(openSync(path, 'wx', 0o600));
  const db = new Database(path);
  try {
    // Whoever reads it has a finished file or none: it gets its name when all of it is there.
    db.pragma('journal_mode = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT}`);
    db.exec(SCHEMA);
    db.prepare('INSERT INTO about VALUES (?, ?)').run(madeAt, JSON.stringify(content));
    const addPart = db.prepare('INSERT INTO parts VALUES (?, ?, ?, ?, ?)');
    const addPiece = db.prepare('INSERT INTO pieces VALUES (?, ?, ?)');
    for (const { kind, path: from, version } of parts) {
      const digest = createHash('sha256');
      let number = 0;
      for (const piece of piecesOf(from)) {
        digest.update(piece);
        addPiece.run(kind.name, number++, await pack(piece, { level: constants.Z_BEST_SPEED }));
      }
      addPart.run(kind.name, version, statSync(from).size, number, digest.digest('hex'));
    }
  } finally {
    db.close();
  }
}

function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.alloc(PIECE_BYTES);
      const bytes = readSync(file, piece, 0, PIECE_BYTES, null);
      if (bytes === 0) return;
      yield piece.subarray(0, bytes);
    }
  } finally {
    closeSync(file);
  }
}

/** Says what is in a copy, after every piece of it was compared with its digest. */
export async function readCopyFile(path: string, kinds: readonly FileKind[]): Promise<BackupContent> {
  return withCopy(path, kinds, async (db, found) => {
    for (const one of found) await eachPiece(db, one, () => undefined);
    const { made_at: madeAt, content } = aboutOf(db);
    return { madeAt, bytes: statSync(path).size, usable: true, ...counts.parse(JSON.parse(content)) };
  });
}

/** Takes the databases out of a copy and into files; answers when it was made. */
export async function unpackCopyFile(
  path: string,
  kinds: readonly FileKind[],
  target: (name: string) => string,
): Promise<number> {
  return withCopy(path, kinds, async (db, found) => {
    const wanted = found.reduce((sum, { bytes }) => sum + bytes, 0);
    const { blocks, bavail, bsize } = statfsSync(dirname(target('ledger')));
    // Beforehand: little can be packed that fills any disk. Some disks do not say how large they are.
    if (blocks > 0 && wanted > bavail * bsize)
      throw storeFailure('store.diskFull', `The copy needs ${wanted} bytes.`);
    for (const one of found) {
      const file = openSync(target(one.name), 'w');
      try {
        await eachPiece(db, one, (piece) => {
          for (let from = 0; from < piece.length;) from += writeSync(file, piece, from);
        });
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    }
    return aboutOf(db).made_at;
  });
}

function aboutOf(db: Database.Database): z.infer<typeof about> {
  const row = db.prepare('SELECT * FROM about WHERE length(content) <= ?').get(MOST_ABOUT);
  if (row === undefined) throw notBackup('The copy does not say what it holds.');
  return about.parse(row);
}

async function withCopy<T>(
  path: string,
  kinds: readonly FileKind[],
  work: (db: Database.Database, found: readonly z.infer<typeof part>[]) => Promise<T>,
): Promise<T> {
  if (!existsSync(path)) throw failure('not-found', 'backups.notFound', 'The file is not there.');
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw notBackup('The file was not written as a copy.');
    }
    if (versionOf(db) > FORMAT) throw storeFailure('store.newer', 'A later Handover wrote this copy.');
    refuseOtherSchema(db);
    const found = z.array(part).parse(db.prepare('SELECT * FROM parts LIMIT ?').all(kinds.length + 1));
    for (const { name, schema_version: version } of found) {
      const kind = kinds.find((known) => known.name === name);
      if (kind === undefined) throw notBackup(`Nothing is known of a part ${name}.`);
      refuseNewer(kind, version);
    }
    if (!found.some(({ name }) => name === 'ledger')) throw notBackup('The copy holds no ledger.');
    return await work(db, found);
  } catch (error) {
    throw error instanceof z.ZodError || error instanceof SyntaxError
      ? notBackup('The copy does not hold together.', error)
      : foreign(error);
  } finally {
    db?.close();
  }
}

/** Views, triggers and virtual tables would let a file decide what reading it does. */
function refuseOtherSchema(db: Database.Database): void {
  const ours = new Database(':memory:');
  try {
    ours.exec(SCHEMA);
    if (schemaOf(db) !== schemaOf(ours)) throw notBackup('The copy is built in another way.');
  } finally {
    ours.close();
  }
}

/** Hands on the pieces of a part in order, and fails when they are not what was written. */
async function eachPiece(
  db: Database.Database,
  { name, bytes, pieces, sha256 }: z.infer<typeof part>,
  take: (piece: Buffer) => void,
): Promise<void> {
  const one = db.prepare<[string, number], Buffer>(
    `SELECT packed FROM pieces WHERE part = ? AND number = ? AND length(packed) <= ${MOST_PACKED}`,
  );
  const digest = createHash('sha256');
  let size = 0;
  for (let number = 0; number < pieces; number++) {
    const packed = one.pluck().get(name, number);
    if (packed === undefined) throw notBackup(`Piece ${number} of the ${name} is missing.`);
    const piece = await unpack(packed, { maxOutputLength: MOST_BYTES }).catch((error: unknown) => {
      throw notBackup(`Piece ${number} of the ${name} cannot be unpacked.`, error);
    });
    digest.update(piece);
    size += piece.length;
    take(piece);
  }
  if (size !== bytes || digest.digest('hex') !== sha256) {
    throw notBackup(`The ${name} in the copy is not what was written.`);
  }
}
