import { ipcMain } from 'electron';
import type { Channel, Contract, Handlers } from '@shared/contract';
import type { AppError } from '@shared/domain/errors';
import { log } from '../log';
import { answer } from './answer';
import { isOwnSender } from './sender';

const stranger: AppError = {
  code: 'permission',
  reason: 'untrustedSender',
  message: 'the call did not come from the app',
  retryable: false,
};

/** Opens the one way into main: every channel of the contract, and nothing else. */
export function registerDoor(contract: Contract, handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (isOwnSender(event)) return answer(contract, handlers, channel, input);
      log.warn('call refused: not from the app', { channel, from: event.senderFrame?.url });
      return { ok: false, error: stranger };
    });
  }
}
