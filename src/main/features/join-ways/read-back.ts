import type { JoinWayRow } from '@shared/contract/join-ways';
import { asAppError } from '@main/features/jobs/backoff';
import { log } from '@main/log';
import { startDeadline } from '@main/vendors/http';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { Desk } from './desk';
import { imagesOf, wantedImage } from './images';
import { readVendor } from './reading';

/** Milliseconds that somebody who has just changed something waits for it to be read back. */
const PATIENCE = 8_000;

/**
 * Reads what the vendor has made of a change, such as a remark cut short, and loads an image that is missing
 * or replaced. As far as it is quick: null when nothing was read, since the change itself has succeeded. To
 * be called in its turn.
 */
export async function readBack(desk: Desk, id: number, client: WecomClient): Promise<JoinWayRow | null> {
  const deadline = startDeadline(PATIENCE, undefined);
  const { signal } = deadline;
  try {
    const record = await desk.find(id);
    const options = { urgent: true, maxWaitSeconds: 5, retries: 0, signal };
    const reading = await readVendor(desk, record, client, options);
    if (!reading.found) return null;
    const address = wantedImage(await desk.find(id));
    if (address === null) return reading.row;
    const load = await imagesOf(desk, record.connectionId);
    await load(id, address, signal).catch((error: unknown) => noted(id, error));
    return await desk.row(id);
  } catch (error) {
    noted(id, error);
    return null;
  } finally {
    deadline.end();
  }
}

function noted(id: number, error: unknown): void {
  log.warn('a join way was not read back', { joinWay: id, error: asAppError(error) });
}
