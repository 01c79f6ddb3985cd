import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { type Contract, type Handlers, type Channel } from '@shared/contract';
import type { AppError } from '@shared/domain/errors';
import { log } from '../log';
import { isOwnUrl } from '../window/origin';
import { answer } from './answer';

const stranger: AppError = {
  code: 'permission',
  reason: 'untrustedSender',
  message: 'the call did not come from the app',
  retryable: false,
};

/** Only the main frame of a page of our own may call; a frame inside it, or another page, may not. */
function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnUrl(senderFrame.url);
}

/** Opens the one way into main: every channel of the contract, and nothing else. */
export function registerDoor(contract: Contract, handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (isTrusted(event)) return answer(contract, handlers, channel, input);
      log.warn('call refused: not from the app', { channel, from: event.senderFrame?.url });
      return { ok: false, error: stranger };
    });
  }
}
