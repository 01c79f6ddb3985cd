import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storeProgram } from '@main/store-program';
import { tempFolder } from '../../support/temp-folder';

const name = process.platform === 'win32' ? 'node.exe' : 'node';

it('finds the Node that a checkout installed', () => {
  const app = tempFolder();
  const bin = join(app, 'node_modules', 'node', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), '');
  const built = join(app, 'out', 'main');
  expect(storeProgram({ built, app, resources: undefined })).toEqual({
    entry: join(built, 'store.js'),
    node: join(bin, name),
  });
});

it('runs the store from the archive of a package that brings no Node', () => {
  const resources = tempFolder();
  const app = join(resources, 'app.asar');
  const built = join(app, 'out', 'main');
  expect(storeProgram({ built, app, resources })).toEqual({
    entry: join(built, 'store.js'),
    node: undefined,
  });
});

it('runs it from beside the archive where a package brings a Node, which reads no archives', () => {
  const resources = tempFolder();
  const app = join(resources, 'app.asar');
  writeFileSync(join(resources, name), '');
  expect(storeProgram({ built: join(app, 'out', 'main'), app, resources })).toEqual({
    entry: join(resources, 'app.asar.unpacked', 'out', 'main', 'store.js'),
    node: join(resources, name),
  });
});
