import type { AppError } from '@shared/domain/errors';
import { asAppError } from '@main/features/jobs/backoff';
import type { JobContext } from '@main/features/jobs/kind';
import { inTurn } from '@main/features/sync/in-turn';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { Desk } from './desk';
import { imagesOf, wantedImage } from './images';
import type { Counts } from './payload';

const AT_ONCE = 4;
/** Network troubles one after the other after which the host of the images is given up. */
const PATIENCE = 3;
/** Images between two announcements. */
const SHOWN_EVERY = 10;

/** The run of a job that images are loaded for. */
interface Run {
  readonly desk: Desk;
  readonly context: JobContext;
  readonly client: WecomClient;
  readonly counts: Counts;
}

interface Wanted {
  readonly id: number;
  readonly address: string;
}

/**
 * Loads the QR images that are missing or replaced. One that cannot be had does not keep the others. A host
 * that cannot be reached although the vendor can ends it early: the next refresh tries again.
 */
export async function loadImages(run: Run, ids: readonly number[]): Promise<void> {
  const { desk, context, client, counts } = run;
  const { signal } = context;
  const wanted = await wantedOf(run, ids);
  if (wanted.length === 0) return;
  const load = await imagesOf(desk, context.job.connectionId);
  let done = 0;
  let inARow = 0;
  let unreachable: AppError | null = null;
  const report = (): void =>
    context.report({ phase: 'images', done, total: wanted.length, counts: { ...counts } });
  const loadOne = async ({ id, address }: Wanted): Promise<void> => {
    try {
      await load(id, address, signal);
      inARow = 0;
      counts.images += 1;
    } catch (thrown) {
      const error = asAppError(thrown);
      if (signal.aborted || error.code === 'store') throw thrown;
      counts.failed += 1;
      context.note(error);
      const isNetwork = error.code === 'offline' || error.code === 'timeout';
      inARow = isNetwork ? inARow + 1 : 0;
      if (!isNetwork) return;
      // Without the vendor either, it is the network, which the engine waits for.
      await client.ping({ signal });
      if (inARow >= PATIENCE) unreachable = error;
    }
  };
  report();
  try {
    await inTurn(wanted, AT_ONCE, signal, async (one) => {
      if (unreachable) return;
      await loadOne(one);
      done += 1;
      report();
      // The screens read everything again each time.
      if (done % SHOWN_EVERY === 0) desk.changed();
    });
  } finally {
    desk.changed();
  }
}

async function wantedOf({ desk, context }: Run, ids: readonly number[]): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const id of ids) {
    const record = await desk.deps.store.getJoinWay(id);
    if (record?.state !== 'live' || record.connectionId !== context.job.connectionId) continue;
    const address = wantedImage(record);
    if (address !== null) wanted.push({ id, address });
  }
  return wanted;
}
