import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../../../scripts/licences/plugin';
import { shippedFrom } from '../../../../scripts/licences/shipped';
import { tempFolder } from '../../../support/temp-folder';

const root = resolve(import.meta.dirname, '../../../..');

/** A package as npm would have put it there. */
function packageOf(about: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'some', version: '1.2.3', ...about }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('what a bundle is made of', () => {
  it('is found by the modules of which something was kept, in folders of folders too', () => {
    const kept = { renderedLength: 10 };
    const modules = {
      '/app/src/main/index.ts': kept,
      '/app/node_modules/zod/v4/index.js': kept,
      '/app/node_modules/zod/node_modules/@deep/er/lib/a.js?commonjs': kept,
      '\0/app/node_modules/dayjs/dayjs.min.js': kept,
      '/app/node_modules/left-out/index.js': { renderedLength: 0 },
      '/app/node_modules/styled/reset.css': { renderedLength: 0 },
      '\0rolldown/runtime.js': kept,
    };
    expect(bundledPackages('/app', modules)).toEqual([
      '/app/node_modules/zod',
      '/app/node_modules/zod/node_modules/@deep/er',
      '/app/node_modules/dayjs',
      '/app/node_modules/styled',
      join('/app', 'node_modules', 'rolldown'),
    ]);
  });
});

describe('the licence of a package', () => {
  it('comes with every text that the package brings, also of code inside it', () => {
    const files = {
      LICENSE: 'ours\r\n',
      NOTICE: 'notice',
      'licenses/LICENSE-d3': 'of d3',
      'README.md': 'no',
    };
    const { name, version, licence, text } = shippedFrom(packageOf({ license: 'Apache-2.0' }, files));
    expect([name, version, licence]).toEqual(['some', '1.2.3', 'Apache-2.0']);
    expect(text.split('\n\n')).toEqual(['ours', 'notice', 'of d3']);
  });

  it('is the standard text where an MIT package forgot its own', () => {
    const { text } = shippedFrom(packageOf({ license: 'MIT', author: { name: 'Some One' } }));
    expect(text).toContain('Copyright (c) Some One');
    expect(text).toContain('Permission is hereby granted');
  });

  it.each([{ license: 'GPL-3.0' }, { license: { type: 'AGPL-3.0' } }, {}])('stops the build: %j', (about) => {
    expect(() => shippedFrom(packageOf(about, { LICENSE: 'text' }))).toThrow('cannot be shipped');
  });

  it('stops the build where a text is missing that nobody can guess', () => {
    expect(() => shippedFrom(packageOf({ license: 'Apache-2.0' }))).toThrow('brings no text');
  });

  it.each(['electron', 'better-sqlite3', 'keytar', 'vite', 'rolldown', 'echarts', '@ant-design/icons-svg'])(
    'of %s may be shipped, and has a text of its own alone',
    (name) => {
      const { text } = shippedFrom(join(root, 'node_modules', name));
      expect(text.length).toBeGreaterThan(500);
      expect(text.length).toBeLessThan(20_000);
    },
  );
});
