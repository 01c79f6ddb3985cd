import { setTimeout as wait } from 'node:timers/promises';
import type { Timers } from '@main/features/jobs/timers';
import type { Clock } from '@main/vendors/clock';

/** A time that is the same in every process, and that goes faster than the world's. */
export interface Epoch {
  /** Milliseconds since 1970 at which it began, by this machine. */
  readonly began: number;
  /** The instant that it began with, Unix seconds. */
  readonly at: number;
  readonly factor: number;
}

/** The instant of now, Unix seconds. */
export function instantOf({ began, at, factor }: Epoch): number {
  return at + Math.floor(((Date.now() - began) * factor) / 1000);
}

/** Timers and a clock for clients that keep to an epoch; `skipped` seconds are added to its wall clock. */
export function fastTime(epoch: Epoch, skipped: () => number): { timers: Timers; clock: Clock } {
  const { factor } = epoch;
  const ticks = (): number => performance.now() * factor;
  const now = (): number => instantOf(epoch) + skipped();
  const after: Timers['after'] = (ms, action) => {
    const timer = setTimeout(action, ms / factor);
    return () => clearTimeout(timer);
  };
  const sleep: Clock['sleep'] = async (ms, signal) => {
    await wait(ms / factor, undefined, signal ? { signal } : {});
  };
  return { timers: { now, ticks, after }, clock: { wall: () => now() * 1000, steady: ticks, sleep } };
}
