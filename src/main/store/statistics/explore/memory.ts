import type { DayBlock } from './block';

/** Most bytes of blocks in memory: about two years of a thousand subjects with eight metrics. */
const MOST_BYTES = 192 * 1024 * 1024;

/** Keeps the memory of all cubes within bounds: what was not asked for the longest goes first. */
export class BlockMemory {
  readonly #most: number;
  readonly #blocks = new Map<DayBlock, () => void>();
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** A block is being used; `release` takes it out of where it is kept. */
  use(block: DayBlock, release: () => void): void {
    if (!this.#blocks.delete(block)) this.#bytes += block.bytes;
    this.#blocks.set(block, release);
    for (const [oldest, letGo] of this.#blocks) {
      if (this.#bytes <= this.#most || oldest === block) break;
      letGo();
      this.forget(oldest);
    }
  }

  /** A block is gone already. */
  forget(block: DayBlock): void {
    if (this.#blocks.delete(block)) this.#bytes -= block.bytes;
  }
}
