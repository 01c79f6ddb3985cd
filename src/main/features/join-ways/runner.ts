import { changedFields } from '@shared/domain/join-way';
import { asAppError } from '@main/features/jobs/backoff';
import type { JobContext, JobRunner } from '@main/features/jobs/kind';
import { isAroundUs } from '@main/features/sync/codes';
import { inTurn } from '@main/features/sync/in-turn';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { Desk } from './desk';
import { loadImages } from './load-images';
import { BEGINNING, joinWaysCheckpoint, joinWaysPayload, type Counts } from './payload';
import { readVendor } from './reading';

/** Asked for at the same time; the client holds the vendor's limits. */
const AT_ONCE = 8;
/** Between two checkpoints. */
const ROUND = 40;
/** Passing troubles one after the other that look like the vendor's own and not like these join ways'. */
const SUSPICIOUS = 20;

/**
 * Reads join ways and then the QR images that are missing or replaced. One that cannot be read does not keep
 * the others; what keeps all of them away is thrown, and the engine waits for it to pass.
 */
export function createJoinWaysRunner(desk: Desk): JobRunner {
  return {
    run: async (context) => {
      if (context.signal.aborted) return;
      await desk.journal.ready();
      await new Run(desk, context, await context.client()).run();
    },
  };
}

/** One run of a job, which goes on where the run before it stopped. */
class Run {
  readonly counts: Counts;
  #after: number;
  #inARow = 0;

  constructor(
    readonly desk: Desk,
    readonly context: JobContext,
    readonly client: WecomClient,
  ) {
    const { after, counts } = joinWaysCheckpoint.catch(BEGINNING).parse(context.checkpoint);
    this.#after = after;
    this.counts = { ...counts };
  }

  async run(): Promise<void> {
    const { desk, context } = this;
    const chosen = joinWaysPayload.parse(context.job.payload).ids;
    const all = chosen ?? (await desk.deps.store.joinWayIds(context.job.connectionId));
    const ids = [...new Set(all)].toSorted((a, b) => a - b);
    await this.#readAll(ids);
    await loadImages(this, ids);
  }

  async #readAll(ids: readonly number[]): Promise<void> {
    const { desk, context } = this;
    let done = ids.filter((id) => id <= this.#after).length;
    const report = (): void =>
      context.report({ phase: 'joinWays', done, total: ids.length, counts: { ...this.counts } });
    report();
    while (done < ids.length) {
      const round = ids.slice(done, done + ROUND);
      await inTurn(round, AT_ONCE, context.signal, async (id) => {
        await desk.inTurn(id, () => this.#read(id));
        done += 1;
        report();
      });
      this.#after = round.at(-1) ?? this.#after;
      await context.save({ after: this.#after, counts: { ...this.counts } });
      desk.changed();
    }
  }

  async #read(id: number): Promise<void> {
    const { desk, client, context, counts } = this;
    const record = await desk.deps.store.getJoinWay(id);
    // Somebody has taken it out of the vault meanwhile. Those of another connection its own app must read.
    if (record?.connectionId !== context.job.connectionId) return;
    try {
      const reading = await readVendor(desk, record, client, { signal: context.signal });
      this.#inARow = 0;
      counts[reading.found ? 'read' : 'missing'] += 1;
      if (!reading.found || record.fields === null) return;
      if (changedFields(record.fields, reading.joinWay.fields).length > 0) counts.changed += 1;
    } catch (error) {
      await this.#failed(error);
    }
  }

  /** Counts a trouble of one join way; throws what the others would meet too. */
  async #failed(thrown: unknown): Promise<void> {
    if (this.context.signal.aborted || isAroundUs(thrown)) throw thrown;
    const error = asAppError(thrown);
    // A single one may never be answered; whether anything is, another call tells.
    if (error.code === 'timeout') await this.client.ping({ signal: this.context.signal });
    if (error.retryable && ++this.#inARow >= SUSPICIOUS) throw thrown;
    this.counts.failed += 1;
    this.context.note(error);
  }
}
