import type { Reachability } from '@shared/contract/connections';
import type { Clock } from '@main/vendors/clock';
import type { ClientPool } from './pool';

const FIRST = 5000;
const LONGEST = 60_000;

/** Looks again and again whether a vendor that was offline can be reached, less and less often. */
export class ReachabilityWatch {
  private readonly watching = new Map<string, AbortController>();

  constructor(
    private readonly pool: ClientPool,
    private readonly clock: Clock,
  ) {}

  /** To be told of every change. */
  changed(id: string, { state }: Reachability): void {
    if (state === 'offline') this.begin(id);
    else this.end(id);
  }

  /** Asks once, now. How it went is seen in the connection's reachability; it never rejects. */
  async probe(id: string): Promise<void> {
    try {
      const { client } = await this.pool.get(id);
      await client.ping({ retries: 0, maxWaitSeconds: 5, urgent: true });
    } catch (error) {
      this.pool.note(id, error);
    }
  }

  /** Stops looking after one connection. */
  end(id: string): void {
    this.watching.get(id)?.abort();
    this.watching.delete(id);
  }

  /** Stops looking after all of them. */
  stop(): void {
    for (const id of this.watching.keys()) this.end(id);
  }

  private begin(id: string): void {
    if (this.watching.has(id)) return;
    const stop = new AbortController();
    this.watching.set(id, stop);
    void this.keepLooking(id, stop.signal);
  }

  private async keepLooking(id: string, signal: AbortSignal): Promise<void> {
    for (let pause = FIRST; !signal.aborted; pause = Math.min(pause * 2, LONGEST)) {
      await this.clock.sleep(pause, signal).catch(() => undefined);
      if (!signal.aborted) await this.probe(id);
    }
  }
}
