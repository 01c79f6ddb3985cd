import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { appArguments, electronExecutable } from '../e2e/support/app';

test('a released app starts and opens its database, and nobody turns it into a Node or debugs it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handover-released-'));
  const seen = join(folder, 'seen');
  const spy = join(folder, 'spy.cjs');
  writeFileSync(spy, `require('fs').appendFileSync(${JSON.stringify(seen)}, process.execPath + '\\n')`);
  const program = electronExecutable();
  const child = spawn(program, ['--inspect=0', ...appArguments(folder)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${spy}` },
  });
  let told = '';
  child.stderr.on('data', (text: Buffer) => (told += text.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  try {
    const log = join(folder, 'logs', 'main.log');
    const lines = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
    await expect.poll(lines, { timeout: 30_000 }).toMatch(/"the store is now".*"open"/);
    expect(told).not.toContain('Debugger listening');
    // A Node that is brought for an older Electron is one; the app itself is not.
    const ran = existsSync(seen) ? readFileSync(seen, 'utf8').split('\n') : [];
    expect(ran).not.toContain(program);
  } finally {
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
