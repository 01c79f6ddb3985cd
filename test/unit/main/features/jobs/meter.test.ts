import { describe, expect, it } from 'vitest';
import { Meter } from '@main/features/jobs/meter';

describe('Meter', () => {
  it('knows no rate from less than a second', () => {
    const meter = new Meter();
    meter.note(0, 0);
    meter.note(900, 90);
    expect(meter.rate()).toBeNull();
    expect(meter.eta(100)).toBeNull();
  });

  it('measures the recent stretch and not the whole', () => {
    const meter = new Meter();
    for (let second = 0; second <= 60; second++)
      meter.note(second * 1000, second < 30 ? second : 30 + (second - 30) * 10);
    expect(meter.rate()).toBeCloseTo(10);
    expect(meter.eta(430)).toBe(10);
  });

  it('starts anew when the count falls, as it does between phases', () => {
    const meter = new Meter();
    meter.note(0, 0);
    meter.note(2000, 2000);
    meter.note(3000, 0);
    expect(meter.rate()).toBeNull();
    meter.note(5000, 10);
    expect(meter.rate()).toBe(5);
  });

  it('never promises less than nothing', () => {
    const meter = new Meter();
    meter.note(0, 0);
    meter.note(2000, 20);
    expect(meter.eta(10)).toBe(0);
    expect(meter.eta(null)).toBeNull();
  });
});
