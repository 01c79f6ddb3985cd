import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract, type Handlers } from '@shared/contract';
import { CHANNELS } from '@shared/contract/channels';
import { failure } from '@shared/domain/errors';
import { answer } from '@main/ipc/answer';
import { logFolder, openLog } from '@main/log';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'handover-ipc-'));
  openLog(userData);
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const logged = (): string => readFileSync(join(logFolder(userData), 'main.log'), 'utf8');

/** Handlers of which only one is expected to be called. */
function handlers(some: Partial<Handlers>): Handlers {
  const unexpected = async (): Promise<never> => {
    throw new Error('another handler was called');
  };
  return { ...Object.fromEntries(CHANNELS.map((channel) => [channel, unexpected])), ...some } as Handlers;
}

test('a handler receives the parsed input and its answer comes in an envelope', async () => {
  const seen: unknown[] = [];
  const given = handlers({
    'app.copy': async (input) => {
      seen.push(input);
    },
  });
  expect(await answer(contract, given, 'app.copy', { text: '群', extra: 1 })).toEqual({
    ok: true,
    data: undefined,
  });
  expect(seen).toEqual([{ text: '群' }]);
});

test('input that does not fit never reaches the handler, and is not echoed', async () => {
  const result = await answer(contract, handlers({}), 'app.copy', { text: { canary: 1 } });
  expect(result).toMatchObject({ ok: false, error: { code: 'validation', retryable: false } });
  expect(JSON.stringify(result) + logged()).not.toContain('canary');
});

test('a failure crosses as the data it is', async () => {
  const expected = failure('conflict', 'inUse', 'the name is in use', { params: { name: '甲' } });
  const given = handlers({
    'app.copy': async () => {
      throw expected;
    },
  });
  expect(await answer(contract, given, 'app.copy', { text: '' })).toEqual({
    ok: false,
    error: expected.error,
  });
});

test('any other error becomes internal: the words stay in the log, an id leads to them', async () => {
  const given = handlers({
    'app.copy': async () => {
      throw new TypeError('canary of undefined');
    },
  });
  const result = await answer(contract, given, 'app.copy', { text: '' });
  expect(JSON.stringify(result)).not.toContain('canary');
  if (result.ok) throw new Error('it must fail');
  expect(result.error).toMatchObject({ code: 'internal', retryable: false });
  expect(logged()).toContain(String(result.error.params?.['id']));
  expect(logged()).toContain('canary of undefined');
});
