import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@shared/contract/settings';
import { redactThoroughly } from '@main/redact-thoroughly';

const LOG_FILE = /^(.+\.log)(?:\.(\d+))?$/;
/** Lines that are masked at a time, so that nobody waits for them. */
const BATCH = 100;
/** Lines of a batch that are looked at with the next one: a secret may be split between them. */
const OVERLAP = 5;

/** Versions and the like, by name. */
export type About = Readonly<Record<string, string>>;

export interface LogExport {
  /** The text, piece by piece. */
  readonly pieces: AsyncIterable<string>;
  /** How many lines of logs were written so far. */
  readonly lines: () => number;
}

/** All logs of a folder, oldest first, behind what is known of the app; every line masked once more. */
export function exportLogs(folder: string, about: About, settings: Settings): LogExport {
  let lines = 0;
  async function* pieces(): AsyncGenerator<string> {
    const masked = redactThoroughly();
    yield masked(heading(about, settings));
    for (const name of await logFiles(folder)) {
      yield `\n== ${name}\n`;
      const text = await readFile(join(folder, name), 'utf8');
      const all = text.split('\n').filter((line) => line !== '');
      lines += all.length;
      for await (const batch of batches(all, masked)) yield batch;
    }
  }
  return { pieces: pieces(), lines: () => lines };
}

/** Of addresses and paths it says only that they are set: they may name people and places. */
function heading(about: About, settings: Settings): string {
  const { activeConnection: _, proxyUrl, pacUrl, caFile, ...plain } = settings;
  const isSet = (value: string | null): string => (value === null || value === '' ? 'not set' : 'set');
  const facts = {
    ...about,
    ...plain,
    proxyUrl: isSet(proxyUrl),
    pacUrl: isSet(pacUrl),
    caFile: isSet(caFile),
  };
  return `Handover logs\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${String(value)}\n`)
    .join('')}`;
}

async function logFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder).catch(() => []);
  return found
    .flatMap((file) => {
      const [, name, age] = LOG_FILE.exec(file) ?? [];
      return name === undefined ? [] : [{ file, name, age: Number(age ?? 0) }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || b.age - a.age)
    .map(({ file }) => file);
}

async function* batches(all: readonly string[], masked: (text: string) => string): AsyncGenerator<string> {
  let kept: string[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    const done = masked([...kept, ...all.slice(from, from + BATCH)].join('\n')).split('\n');
    const isLast = from + BATCH >= all.length;
    kept = isLast ? [] : done.splice(-OVERLAP);
    yield done.map((line) => `${line}\n`).join('');
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
