import type { RenderProcessGoneDetails } from 'electron';

/** Seconds within which a second crash is one too many. */
const SOON = 60;

export interface CrashDeps {
  /** Unix seconds. */
  readonly now: () => number;
  /** Loads the page again. */
  readonly reload: () => void;
  /** Shows the page of last resort in its place. */
  readonly giveUp: () => void;
}

/**
 * What to do about the page when its process is gone: it is loaded again once, and finds what was on the screen.
 * When it is gone again within a minute something is wrong with what it shows, and it is not loaded any more
 * until somebody asks. A page of last resort that goes as well is left alone.
 */
export class PageCrashes {
  readonly #deps: CrashDeps;
  #lastAt: number | null = null;
  #gaveUp = false;

  constructor(deps: CrashDeps) {
    this.#deps = deps;
  }

  /** When the page was last loaded again after a crash; null before the first. */
  get lastAt(): number | null {
    return this.#lastAt;
  }

  gone({ reason }: Pick<RenderProcessGoneDetails, 'reason'>): void {
    if (reason === 'clean-exit' || this.#gaveUp) return;
    const { now, reload, giveUp } = this.#deps;
    const at = now();
    const soon = this.#lastAt !== null && at - this.#lastAt < SOON;
    this.#lastAt = at;
    if (soon) {
      this.#gaveUp = true;
      giveUp();
    } else reload();
  }

  /** The page is there, also because somebody asked for it from the page of last resort. */
  loaded(): void {
    this.#gaveUp = false;
  }
}
