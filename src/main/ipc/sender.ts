import type { IpcMainInvokeEvent } from 'electron';
import { isOwnUrl } from '../window/origin';

/** Only the main frame of a page of our own may call; a frame inside it, or another page, may not. */
export function isOwnSender({
  sender,
  senderFrame,
}: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnUrl(senderFrame.url);
}
