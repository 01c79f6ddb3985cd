import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAsset } from '@main/window/assets';

const root = resolve('/app/out/renderer');

test('files of the page are found with their type', () => {
  expect(findAsset(root, 'app://handover/index.html')).toEqual({
    path: join(root, 'index.html'),
    type: 'text/html; charset=utf-8',
  });
  expect(findAsset(root, 'app://handover/assets/a%20b.js?v=1#x')?.path).toBe(join(root, 'assets/a b.js'));
});

describe('nothing else is found', () => {
  test.each([
    'app://elsewhere/index.html',
    'https://handover/index.html',
    'file:///app/out/renderer/index.html',
    'app://handover/',
    'app://handover/assets',
    'app://handover/notes.txt',
    'app://handover/..%2fmain/index.js',
    'app://handover/..%2f..%2f..%2fetc/passwd.js',
    'app://handover/%5c..%5cmain%5cindex.js',
    'app://handover/..\\main\\index.js',
    'app://handover/index.html%00.js',
    'app://handover/%zz.js',
    'not an address',
  ])('%s', (address) => {
    expect(findAsset(root, address)).toBeUndefined();
  });
});

test('a folder whose name begins like the root is outside it', () => {
  expect(findAsset(root, 'app://handover/..%2frenderer-old/index.html')).toBeUndefined();
});

test('every spelling of a way up stays inside', () => {
  const ups = ['..', '%2e%2e', '.%2e', '%2E.', '..%2f..', '....//'];
  const gaps = ['/', '%2f', '//', '/./'];
  for (const up of ups) {
    for (const gap of gaps) {
      const found = findAsset(root, `app://handover/${up}${gap}${up}${gap}main.js`);
      expect(found?.path.startsWith(root) ?? true).toBe(true);
    }
  }
});
