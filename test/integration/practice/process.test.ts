import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import type { PracticeMessage } from '@main/practice/process';
import { practiceControl } from '../../support/practice-control';

const source = resolve(import.meta.dirname, '../../../src');
const small = ['--groups', '40'];
let folder: string;
let script: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-process-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(source, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(source, 'main/practice/process.ts'),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'practice.mjs' } },
    },
  });
  script = join(folder, 'practice.mjs');
});
afterEach(async () => {
  for (const child of children.splice(0)) await ended(child, () => child.kill('SIGKILL'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function ended(child: ChildProcess, end: () => void): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  end();
  await exit;
  return child.exitCode;
}
function started(args: readonly string[]): ChildProcess {
  const child = fork(script, [...args], { stdio: 'ignore' });
  children.push(child);
  return child;
}
async function message(child: ChildProcess): Promise<PracticeMessage> {
  const [first] = (await once(child, 'message')) as [PracticeMessage];
  return first;
}
async function ready(child: ChildProcess): Promise<Extract<PracticeMessage, { type: 'ready' }>> {
  const first = await message(child);
  if (first.type !== 'ready') throw new Error(first.reason);
  return first;
}

test('a forked workspace says where it is, and keeps its world in its state file', async () => {
  const args = [...small, '--state', join(folder, 'state.jsonl')];
  const child = started(args);
  const { controlUrl, baseUrl, corpId, wshoto, sobot } = await ready(child);
  expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cgi-bin$/);
  const { origin } = new URL(baseUrl);
  expect([wshoto.baseUrl, sobot.baseUrl]).toEqual([`${origin}/openapi`, origin]);
  await practiceControl(controlUrl).change({ op: 'hire', userid: 'taker', name: '接手人' });
  await ended(child, () => child.kill('SIGKILL'));
  const again = await ready(started(args));
  expect(again.corpId).toBe(corpId);
  for (const [now, before] of [
    [again.wshoto, wshoto],
    [again.sobot, sobot],
  ] as const) {
    expect([now.accountId, now.secret]).toEqual([before.accountId, before.secret]);
  }
  const { people } = await practiceControl(again.controlUrl).world();
  expect(people.map(({ userid }) => userid)).toContain('taker');
});

test('it ends when its parent lets go of it, and leaves its port', async () => {
  const child = started(small);
  const { baseUrl } = await ready(child);
  expect(await ended(child, () => child.disconnect())).toBe(0);
  const port = new URL(baseUrl).port;
  expect((await ready(started([...small, '--port', port]))).baseUrl).toBe(baseUrl);
});

test('what keeps it from starting is told in a sentence', async () => {
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'not a state file\n');
  for (const args of [['--groups', '600000'], ['--nonsense'], ['--state', other]]) {
    const child = started(args);
    const exit = once(child, 'exit');
    expect(await message(child), args.join(' ')).toMatchObject({ type: 'failed' });
    expect((await exit)[0]).toBe(1);
  }
});

test('by hand it prints one line of JSON', async () => {
  const child = spawn(process.execPath, [script, ...small, '--seed', '3'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const told = JSON.parse(line) as PracticeMessage;
  if (told.type !== 'ready') throw new Error(told.reason);
  expect((await practiceControl(told.controlUrl).world()).seed).toBe(3);
});
