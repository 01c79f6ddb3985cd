import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { WorldSeed } from '../world/world';
import type { WorldEvent } from './events';

/** First line of a state file: what its world was made from. */
const headerLine = z.object({
  version: z.literal(1),
  seed: z.number(),
  groups: z.number(),
  members: z.number(),
  anchor: z.number(),
});
type Header = z.infer<typeof headerLine>;

/** Where the events of a world are kept: a file with one JSON value a line, or nowhere. */
export interface EventLog {
  /** What the world is made from: the file's own words when it exists, else what was asked for. */
  readonly seed: WorldSeed;
  /** Events of earlier runs, in order. */
  readonly past: readonly WorldEvent[];
  append(event: WorldEvent): void;
  /** Forgets all events. */
  clear(): void;
  close(): void;
}

export function memoryLog(seed: WorldSeed): EventLog {
  return { seed, past: [], append: () => {}, clear: () => {}, close: () => {} };
}

/**
 * Opens or begins a state file. An unfinished last line, left by a killed process, is cut off.
 * @throws when the file cannot be written, or is not a state file.
 */
export function fileLog(path: string, wanted: WorldSeed): EventLog {
  mkdirSync(dirname(path), { recursive: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first, ...rest] = complete.split('\n').filter((line) => line !== '');
  const header: Header = first === undefined ? { version: 1, ...wanted } : readHeader(first);
  const file = openSync(path, 'a');
  ftruncateSync(file, Buffer.byteLength(complete));
  const write = (value: unknown): void => {
    writeSync(file, `${JSON.stringify(value)}\n`);
  };
  if (first === undefined) write(header);
  return {
    seed: header,
    past: rest.map((line) => readLine(line) as WorldEvent),
    append: write,
    clear() {
      ftruncateSync(file, 0);
      write(header);
    },
    close: () => closeSync(file),
  };
}

function readHeader(line: string): Header {
  const { data, success } = headerLine.safeParse(readLine(line));
  if (!success) throw notOurs();
  return data;
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notOurs();
  }
}

const notOurs = (): Error => new Error('This file does not hold the state of a practice workspace.');
