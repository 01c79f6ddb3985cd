import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { log, logFolder, openLog, setLogLevel } from '@main/log';
import { registerSecret } from '@main/redact';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'handover-log-'));
  openLog(userData);
  setLogLevel('info');
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const lines = (): Record<string, unknown>[] =>
  readFileSync(join(logFolder(userData), 'main.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('an event is one line of JSON with its time, level, sentence and fields', () => {
  log.warn('group could not be read', { chatId: 'wr1', name: '两行\n群名', count: 10n });
  expect(lines()).toEqual([
    {
      at: expect.stringMatching(/Z$/),
      level: 'warn',
      message: 'group could not be read',
      chatId: 'wr1',
      name: '两行\n群名',
      count: '10',
    },
  ]);
});

test('what is less important than the level is left out, from the moment it is set', () => {
  log.debug('not yet');
  setLogLevel('debug');
  log.debug('now');
  setLogLevel('warn');
  log.info('no more');
  log.error('always');
  expect(lines().map(({ message }) => message)).toEqual(['now', 'always']);
});

test('an error is logged with its stack', () => {
  log.error('broke', { error: new TypeError('no such group') });
  expect(lines()[0]?.['error']).toMatchObject({
    kind: 'TypeError',
    message: 'no such group',
    stack: expect.stringContaining('log.test'),
  });
});

test('no secret reaches the file, by pattern, by key, or by value, also when JSON spells it otherwise', () => {
  const odd = 'odd"secret\\with\nall';
  registerSecret(odd);
  log.info(`token is ${odd}`, {
    url: 'https://x/?access_token=canary-1',
    corpsecret: 'canary-2',
    [odd]: [odd],
  });
  const text = readFileSync(join(logFolder(userData), 'main.log'), 'utf8');
  expect(text).not.toMatch(/canary|odd/);
});
