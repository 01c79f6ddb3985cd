import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsShape } from '@shared/contract/settings';
import { exportLogs } from '@main/features/safety/log-export';
import { registerSecret } from '@main/redact';
import { tempFolder } from '../../../../support/temp-folder';

const SECRET = 'k9Qz_Xw4-canary-77Lm';

async function exported(files: Readonly<Record<string, string>>, settings = {}) {
  const folder = join(tempFolder(), 'logs');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { pieces, lines } = exportLogs(folder, { version: '1.2.3' }, settingsShape.parse(settings));
  let text = '';
  for await (const piece of pieces) text += piece;
  return { text, lines: lines() };
}

it('holds every line of every log, oldest first, behind versions and settings', async () => {
  const { text, lines } = await exported(
    { 'main.log': 'newest\n', 'main.log.1': 'older\n', 'main.log.10': 'oldest\n', 'other.txt': 'nothing' },
    { logLevel: 'debug' },
  );
  expect(text).toContain('version: 1.2.3\n');
  expect(text).toContain('logLevel: debug\n');
  expect(text.split('\n').slice(-9)).toEqual(
    ['', '== main.log.10', 'oldest', '', '== main.log.1', 'older', '', '== main.log', 'newest']
      .concat('')
      .slice(-9),
  );
  expect(lines).toBe(3);
});

it('names no connection, no proxy and no path of the settings', async () => {
  const { text } = await exported(
    {},
    {
      activeConnection: 'a-connection',
      proxyUrl: 'http://proxy.bigcorp.example:8080',
      pacUrl: 'http://wpad.bigcorp.example/x.pac?token=abc',
      caFile: '/home/wangfang/root.pem',
    },
  );
  for (const word of ['a-connection', 'bigcorp', 'wangfang']) expect(text).not.toContain(word);
  expect(text).toContain('proxyUrl: set\n');
});

it('masks what older runs let through, also where it is split between lines that are read apart', async () => {
  registerSecret(SECRET);
  const filler = (count: number): string => Array.from({ length: count }, (_, n) => `line ${n}\n`).join('');
  for (const before of [96, 98, 99, 100, 101, 199, 200]) {
    const split = `${SECRET.slice(0, 9)}\n${SECRET.slice(9)}`;
    const { text, lines } = await exported({ 'main.log': `${filler(before)}${split}\n${filler(300)}` });
    expect(text, `after ${before} lines`).not.toContain(SECRET.slice(9));
    expect(text).toContain(`line ${before - 1}\n`);
    expect(text).toContain('line 299\n');
    expect(lines).toBe(before + 302);
  }
});

it('says that there is nothing where there is no folder', async () => {
  const { pieces } = exportLogs(join(tempFolder(), 'none'), {}, settingsShape.parse({}));
  let text = '';
  for await (const piece of pieces) text += piece;
  expect(text).toMatch(/^Handover logs\n/);
});
