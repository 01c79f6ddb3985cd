import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtInUpdates } from '../../../../scripts/package/updates';
import { makeKeys, publicKeysIn } from '../../../../scripts/release/sign';

const FEED = 'https://updates.example.com/handover/';
const { open } = makeKeys();
let folder: string;
let key: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handover-build-'));
  key = join(folder, 'release.pub');
  writeFileSync(key, open);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('builds in the feed and the key that whoever releases names, or leaves the feed to a policy', () => {
  const keys = publicKeysIn(open);
  expect(builtInUpdates({})).toEqual({ feed: null, keys: [] });
  expect(builtInUpdates({ HANDOVER_UPDATE_KEY: key })).toEqual({ feed: null, keys });
  expect(builtInUpdates({ HANDOVER_UPDATE_FEED: FEED, HANDOVER_UPDATE_KEY: key })).toEqual({
    feed: FEED,
    keys,
  });
});

it('builds nothing with a feed that cannot be trusted', () => {
  expect(() => builtInUpdates({ HANDOVER_UPDATE_FEED: FEED })).toThrow('HANDOVER_UPDATE_KEY');
  const plain = { HANDOVER_UPDATE_FEED: 'http://updates.example.com/', HANDOVER_UPDATE_KEY: key };
  expect(() => builtInUpdates(plain)).toThrow('no https address');
});
