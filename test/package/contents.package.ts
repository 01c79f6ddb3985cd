import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { electronExecutable } from '../e2e/support/app';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
}

/** The files of an archive. It begins with four numbers, the fourth of which is the length of a JSON with its tree. */
function filesOf(archive: string): string[] {
  const file = openSync(archive, 'r');
  const head = Buffer.alloc(16);
  readSync(file, head, 0, 16, 0);
  const tree = Buffer.alloc(head.readUInt32LE(12));
  readSync(file, tree, 0, tree.length, 16);
  closeSync(file);
  const walk = (entry: Entry, path: string): string[] =>
    entry.files === undefined
      ? [path]
      : Object.entries(entry.files).flatMap(([name, below]) => walk(below, `${path}/${name}`));
  return walk(JSON.parse(tree.toString('utf8')) as Entry, '');
}

/** Everything that runs, and nothing that builds, tests or explains it. */
const NEEDED = [
  /^\/package\.json$/,
  /^\/out\/licences\.json$/,
  /^\/out\/main\/(chunks\/)?[^/]+\.js$/,
  /^\/out\/preload\/index\.cjs$/,
  /^\/out\/renderer\/(index|crashed)\.html$/,
  /^\/out\/renderer\/assets\/[^/]+\.(js|css|woff2|svg|png)$/,
  /^\/node_modules\/better-sqlite3\/(package\.json|lib\/.+\.js)$/,
  /^\/node_modules\/keytar\/(package\.json|lib\/.+\.js)$/,
  new RegExp(`^/node_modules/better-sqlite3/prebuilds/linux-${process.arch}\\.node$`),
  new RegExp(`^/node_modules/keytar/prebuilds/linux-${process.arch}/keytar\\.node$`),
];

test('a package holds what runs, and nothing else', () => {
  const resources = join(dirname(electronExecutable()), 'resources');
  const files = filesOf(join(resources, 'app.asar'));
  expect(files.filter((path) => !NEEDED.some((pattern) => pattern.test(path)))).toEqual([]);
  // And each of it is there.
  expect(NEEDED.filter((pattern) => !files.some((path) => pattern.test(path)))).toEqual([]);
  expect(readdirSync(resources)).not.toContain('app');
});
