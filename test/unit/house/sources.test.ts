import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const sources = ['src', 'test', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(ts|tsx|mjs|js|css|html)$/.test(path));

const filesWith = (pattern: RegExp): string[] => sources.filter((path) => pattern.test(read(path)));

test('the lockfile names no server, so that any registry can answer', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('every dependency is pinned to one version', () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^(npm:@github\/keytar@)?\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  );
});

test('no file silences the linter or the compiler', () => {
  // Spelled in two parts, so that this file does not name what it looks for.
  const silencers = new RegExp(
    ['lint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck', '@ts-' + 'expect-error'].join('|'),
  );
  expect(
    filesWith(silencers).filter((path) => path !== join('test', 'unit', 'house', 'lint.test.ts')),
  ).toEqual([]);
});

test('no test is skipped or run alone', () => {
  expect(filesWith(/\b(?:test|describe|it)\.(?:skip|only|todo|fixme)\b/)).toEqual([]);
});

test('the preload stays under 60 lines', () => {
  expect(read('src/preload/index.ts').split('\n').length).toBeLessThan(60);
});

test('the renderer takes only types from files that make schemas, so that it need not load the validator', () => {
  const schemas = filesWith(/from 'zod'/)
    .filter((path) => path.startsWith(join('src', 'shared')))
    .map(
      (path) => `@shared/${relative(join('src', 'shared'), path).split(sep).join('/').replace(/\.ts$/, '')}`,
    );
  const names = [...schemas, '@shared/contract'].join('|');
  const valueImport = new RegExp(`^import (?!type )[^;]*from '(?:${names})(?:/index)?'`, 'm');
  expect(schemas).toContain('@shared/domain/group');
  expect(filesWith(valueImport).filter((path) => path.startsWith(join('src', 'renderer')))).toEqual([]);
});
