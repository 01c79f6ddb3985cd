import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { isOwnSender } from '@main/ipc/sender';

/** What a call carries about its sender, as far as the check looks. */
function call(
  url: string,
  inside: 'main frame' | 'sub frame' | 'gone',
): Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'> {
  const frame = { url };
  const event: unknown = {
    sender: { mainFrame: inside === 'sub frame' ? { url } : frame },
    senderFrame: inside === 'gone' ? null : frame,
  };
  return event as Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;
}

test('the own page may call', () => {
  expect(isOwnSender(call('app://handover/index.html', 'main frame'))).toBe(true);
});

test('a frame inside the own page may not call', () => {
  expect(isOwnSender(call('app://handover/index.html', 'sub frame'))).toBe(false);
});

test('another page may not call', () => {
  expect(isOwnSender(call('https://handover/index.html', 'main frame'))).toBe(false);
  expect(isOwnSender(call('about:blank', 'main frame'))).toBe(false);
});

test('a frame that is gone may not call', () => {
  expect(isOwnSender(call('app://handover/index.html', 'gone'))).toBe(false);
});
