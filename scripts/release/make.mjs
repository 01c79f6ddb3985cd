import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readJson } from '../lib/files.mjs';
import { at, root } from '../lib/paths.mjs';
import { Stop, main, say } from '../lib/run.mjs';
import { describeRelease } from './describe.ts';
import { makeKeys } from './sign.ts';

/** Names the file with the private key. */
const KEY = 'HANDOVER_RELEASE_KEY';

const isInCheckout = (path) => {
  const way = relative(root, path);
  return !way.startsWith('..') && !isAbsolute(way);
};

function keys([place]) {
  if (place === undefined) throw new Stop('say where the private key goes: a file outside of the checkout.');
  const path = resolve(place);
  if (isInCheckout(path)) throw new Stop('a private key does not lie in the checkout.');
  const beside = `${path}.pub`;
  for (const file of [path, beside]) if (existsSync(file)) throw new Stop(`${file} is there already.`);
  const { secret, open } = makeKeys();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
  writeFileSync(beside, open, { flag: 'wx' });
  say(`the private key is ${path}: keep it offline. Build with HANDOVER_UPDATE_KEY=${beside}.`);
}

function describe([folder], { notes, staging }) {
  const place = process.env[KEY];
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Stop('say which folder holds the packages of all systems.');
  if (!place) throw new Stop(`${KEY} has to name the file with the private key.`);
  const part = staging === undefined ? undefined : Number(staging);
  if (part !== undefined && !(part >= 0 && part <= 100)) throw new Stop('--staging takes 0 to 100.');
  const written = describeRelease({
    folder,
    version: readJson(at('package.json')).version,
    notes: notes === undefined ? undefined : readFileSync(notes, 'utf8').trim(),
    staging: part,
    date: new Date().toISOString(),
    secret: readFileSync(place, 'utf8'),
  });
  if (written.length === 0) throw new Stop('there is no package in that folder.');
  say(`written and signed: ${written.join(', ')}`);
}

await main(([what, ...rest]) => {
  const options = { notes: { type: 'string' }, staging: { type: 'string' } };
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
  if (what === 'keys') return keys(positionals);
  if (what === 'describe') return describe(positionals, values);
  throw new Stop('say keys <file> or describe <folder> [--notes <file>] [--staging <0 to 100>].');
});
