import { RateGate } from '@main/vendors/rate';
import { describe, expect, it } from 'vitest';

/** Takes turns as fast as the gate lets, from `start` to `end` (milliseconds); answers when. */
function run(gate: RateGate, start: number, end: number): number[] {
  const at: number[] = [];
  for (let now = start; now < end;) {
    const delay = gate.delay(now);
    if (delay > 0) now += delay;
    else {
      gate.take(now);
      at.push(now);
    }
  }
  return at;
}

/** The most events within any span of the given length. */
function densest(at: readonly number[], span: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of at.entries()) {
    while ((at[first] ?? time) <= time - span) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

describe('RateGate', () => {
  it('stays within the limit of every minute, also right after a quiet time', () => {
    const gate = new RateGate({ perMinute: 600, perHour: 1e9 });
    const at = [...run(gate, 0, 90_000), ...run(gate, 600_000, 700_000)];
    expect(densest(at, 60_000)).toBeLessThanOrEqual(600);
    expect(at.length).toBeGreaterThan(600 * 2.5);
  });

  it('lets a small burst go at once', () => {
    const at = run(new RateGate({ perMinute: 9500, perHour: 1e9 }), 0, 100);
    expect(at.length).toBeGreaterThan(2800);
  });

  it('spreads the rest evenly, and never stands still for long', () => {
    const at = run(new RateGate({ perMinute: 9500, perHour: 1e9 }), 0, 300_000).filter((time) => time > 5000);
    expect(densest(at, 1000)).toBeLessThan(200);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? time));
    expect(Math.max(...gaps)).toBeLessThan(1500);
    expect(at.length).toBeGreaterThan(9500 * 4.2);
  });

  it('stays within the limit of every hour, and lets calls through again when old ones leave it', () => {
    const gate = new RateGate({ perMinute: 100, perHour: 1000 });
    const at = run(gate, 0, 3 * 3_600_000);
    expect(densest(at, 3_600_000)).toBeLessThanOrEqual(1000);
    expect(at.length).toBeGreaterThan(2000);
  });

  it('lets the first call go at once', () => {
    expect(new RateGate({ perMinute: 1, perHour: 1 }).delay(0)).toBe(0);
  });
});
