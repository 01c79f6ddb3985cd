import type { SobotApi } from '@main/store/api.sobot';
import type { SobotDeps } from '../deps';

type Patch = Omit<Parameters<SobotApi['updateFile']>[1], 'at'>;

/** Milliseconds between two writes of how far a download is. */
const EVERY = 1_000;

/** The row of one download: what happens to it is written and announced. */
export class FileRow {
  #written = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly deps: Pick<SobotDeps, 'store' | 'timers' | 'emit'>,
    private readonly id: number,
  ) {}

  async write(patch: Patch): Promise<void> {
    const { store, timers, emit } = this.deps;
    await store.updateFile(this.id, { ...patch, at: timers.now() });
    emit('sobot.changed');
  }

  /** Every so often; a figure that could not be written is replaced by the next. */
  progress(bytes: number, totalBytes: number | null): void {
    const now = this.deps.timers.ticks();
    if (now - this.#written < EVERY) return;
    this.#written = now;
    this.write({ bytes, totalBytes }).catch(() => undefined);
  }
}
