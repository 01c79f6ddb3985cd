import { describe, expect, test } from 'vitest';
import { lint } from '../../support/lint';

const file = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
const empty = 'export {};\n';

/** Each rule of the house, with the smallest file that breaks it. */
const offences = {
  'shared stays free of main': ['src/shared/a.ts', "import '@main/log';", 'arrows'],
  'shared stays free of the page': ['src/shared/b.ts', "export * from '@renderer/main';", 'arrows'],
  'the page does not reach into main': ['src/renderer/src/c.ts', "import '@main/log';", 'arrows'],
  'the page does not reach into the preload': [
    'src/renderer/src/d.ts',
    "import '../../preload/index';",
    'arrows',
  ],
  'the preload reads shared only': ['src/preload/e.ts', "import '@main/log';", 'arrows'],
  'vendors do not know features': ['src/main/vendors/f.ts', "import '../features/groups';", 'arrows'],
  'vendors do not know the store': ['src/main/vendors/g.ts', "import '@main/store/client';", 'arrows'],
  'vendors do not know the keychain': ['src/main/vendors/h.ts', "import '../keychain';", 'arrows'],
  'features do not know the door': [
    'src/main/features/i.ts',
    "export type A = import('../ipc/door').A;",
    'arrows',
  ],
  'features use the store by its client': [
    'src/main/features/j.ts',
    "import '../store/repositories/groups';",
    'arrows',
  ],
  'the store reads shared only': ['src/main/store/k.ts', "import '../log';", 'arrows'],
  'the store client stays out of the store': [
    'src/main/store/client.ts',
    "await import('./process');",
    'arrows',
  ],
  'practice does not know vendors': ['src/main/practice/l.ts', "import '../vendors/wecom/client';", 'arrows'],
  'practice reads the documents itself': [
    'src/main/practice/m.ts',
    "import '@shared/domain/wecom/codes';",
    'arrows',
  ],
  'practice reads the documents of Sobot itself': [
    'src/main/practice/m2.ts',
    "import '@shared/domain/sobot/codes';",
    'arrows',
  ],
  'practice reads the documents of wshoto itself': [
    'src/main/practice/m3.ts',
    "import '@shared/domain/wshoto/codes';",
    'arrows',
  ],
  'practice reads what statistics are itself': [
    'src/main/practice/m4.ts',
    "import '@shared/domain/datasets';",
    'arrows',
  ],
  'another top area comes by its alias': [
    'src/main/features/n.ts',
    "import '../../shared/domain/day';",
    'arrows',
  ],
  'ipcMain belongs to the door': [
    'src/main/window/o.ts',
    "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();",
    'single-importer',
  ],
  'ipcRenderer belongs to the preload': [
    'src/renderer/src/p.ts',
    "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');",
    'single-importer',
  ],
  'electron is imported by names': [
    'src/main/window/q.ts',
    "import electron from 'electron';\nelectron.app.quit();",
    'single-importer',
  ],
  'keytar belongs to the keychain': ['src/main/features/r.ts', "await import('keytar');", 'single-importer'],
  'SQLite belongs to the store': [
    'src/main/features/s.ts',
    "import Database from 'better-sqlite3';\nnew Database('x').close();",
    'single-importer',
  ],
  'any is not a type': [
    'src/shared/t.ts',
    'export const broken = (value: any): string => String(value);',
    'no-explicit-any',
  ],
  'casting to any is no way out': ['test/t.ts', 'export const broken = {} as any;', 'no-explicit-any'],
  'the type check is not silenced': [
    'src/shared/u.ts',
    "// @ts-expect-error\nexport const broken: number = '1';",
    'ban-ts-comment',
  ],
  'a promise is not left alone': [
    'src/main/features/v.ts',
    'const work = async (): Promise<void> => {};\nexport const go = (): void => {\n  work();\n};',
    'no-floating-promises',
  ],
  'a promise is not a condition': [
    'src/main/features/w.ts',
    'const ask = async (): Promise<boolean> => true;\nexport const go = (): number => (ask() ? 1 : 2);',
    'no-misused-promises',
  ],
  'a switch covers every case': [
    'src/shared/x.ts',
    "export function broken(state: 'on' | 'off'): number {\n  switch (state) {\n    case 'on':\n      return 1;\n  }\n  return 0;\n}",
    'switch-exhaustiveness-check',
  ],
  'a file has at most 400 lines': [
    'scripts/y.mjs',
    file(Array.from({ length: 401 }, (_, line) => `export const x${line} = ${line};`)),
    'max-lines',
  ],
  'screens speak through i18n': [
    'src/renderer/src/z.tsx',
    'export const Broken = () => <p>客户群</p>;',
    'jsx-no-literals',
  ],
  'names are never HTML': [
    'src/renderer/src/html.tsx',
    "export const Broken = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
    'no-danger',
  ],
  'main writes to its log': ['src/main/console.ts', "console.log('x');", 'no-console'],
  'work left over is an issue, not a comment': [
    'src/shared/later.ts',
    `// ${'TO'}DO later\nexport {};`,
    'no-warning-comments',
  ],
} as const satisfies Record<string, readonly [path: string, text: string, rule: string]>;

const cycle = {
  'src/shared/ring/one.ts': "import { two } from './two';\nexport const one = (): number => two();\n",
  'src/shared/ring/two.ts':
    "import { one } from '@shared/ring/one';\nexport const two = (): number => one();\n",
};
const innocent = {
  'src/main/features/good.ts':
    "import '../vendors/wecom/client';\nimport '../store/client';\nimport '@shared/domain/day';\nimport '../keychain';\n",
  'src/main/keychain.ts': "import { setPassword } from 'keytar';\nexport const keep = setPassword;\n",
  'src/main/ipc/good.ts':
    "import { ipcMain } from 'electron';\nimport '../features/good';\nipcMain.removeAllListeners();\n",
};
const targets = Object.fromEntries(
  ['src/main/log.ts', 'src/shared/domain/day.ts', 'src/main/vendors/wecom/client.ts'].map((path) => [
    path,
    empty,
  ]),
);

describe('the lint rules of the house', async () => {
  const broken = Object.fromEntries(Object.values(offences).map(([path, text]) => [path, text]));
  const complaints = await lint({ ...targets, ...innocent, ...cycle, ...broken });
  const about = (path: string): string[] =>
    complaints.filter(({ file: name }) => name === path).map(({ rule }) => rule);

  test.each(Object.entries(offences))('%s', (_name, [path, , rule]) => {
    expect(about(path)).toContain(rule);
  });

  test('imports do not go in circles, also by an alias', () => {
    expect(about('src/shared/ring/one.ts')).toContain('no-cycle');
  });

  test.each(Object.keys(innocent))('%s is left in peace', (path) => {
    expect(about(path)).toEqual([]);
  });
});
