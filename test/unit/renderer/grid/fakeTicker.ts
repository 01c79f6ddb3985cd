import type { Ticker } from '@renderer/grid/ticker';

interface Waiting {
  readonly at: number;
  readonly act: () => void;
}

/** A clock that moves when it is told to. */
export class FakeTicker implements Ticker {
  private time = 0;
  private waiting: Waiting[] = [];

  readonly now = (): number => this.time;

  readonly after = (ms: number, act: () => void): (() => void) => {
    const entry = { at: this.time + ms, act };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  /** Lets time pass and runs what falls due, in order. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = next.at;
      next.act();
    }
    this.time = end;
  }
}
