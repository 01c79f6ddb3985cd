import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { appArguments, electronExecutable } from '../e2e/support/app';

test('a released app opens its database, also where somebody wants a Node or a debugger of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handover-released-'));
  const child = spawn(electronExecutable(), ['--inspect=0', ...appArguments(folder)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  let told = '';
  child.stderr.on('data', (text: Buffer) => (told += text.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  try {
    const log = join(folder, 'logs', 'main.log');
    const lines = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
    // As a Node it would have no log.
    await expect.poll(lines, { timeout: 30_000 }).toMatch(/"the store is now".*"open"/);
    expect(told).not.toContain('Debugger listening');
  } finally {
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
