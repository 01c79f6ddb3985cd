import { Pause } from '@main/vendors/pause';
import { describe, expect, it } from 'vitest';

// 2026-11-18 16:26:40 in Shanghai.
const WALL = 1_795_000_000_000 - 7_200_000;

describe('Pause', () => {
  it('lasts a minute, then an hour, then until the next Shanghai day', () => {
    const pause = new Pause();
    let now = 0;
    const next = (): number => {
      expect(pause.refuse(now, now, WALL + now)).toBe(true);
      const delay = pause.delay(now, WALL + now);
      now += delay;
      return delay;
    };
    expect(next()).toBe(60_000);
    expect(next()).toBe(3_600_000);
    next();
    expect((WALL + now + 8 * 3_600_000) % 86_400_000).toBe(0);
  });

  it('does not grow for calls that were under way when it began', () => {
    const pause = new Pause();
    pause.refuse(100, 200, WALL);
    expect(pause.refuse(150, 300, WALL + 100)).toBe(false);
    expect(pause.delay(300, WALL + 100)).toBe(59_900);
  });

  it('begins with a minute again once a later call succeeded', () => {
    const pause = new Pause();
    pause.refuse(0, 0, WALL);
    pause.succeed(60_000);
    pause.refuse(70_000, 70_000, WALL + 70_000);
    expect(pause.delay(70_000, WALL + 70_000)).toBe(60_000);
  });

  it('is not shortened by an answer that was already under way', () => {
    const pause = new Pause();
    pause.refuse(0, 10, WALL);
    pause.succeed(5);
    pause.refuse(60_010, 60_010, WALL + 60_010);
    expect(pause.delay(60_010, WALL + 60_010)).toBe(3_600_000);
  });

  it('is over when the computer slept through it', () => {
    const pause = new Pause();
    pause.refuse(0, 0, WALL);
    expect(pause.delay(1000, WALL + 8 * 3_600_000)).toBe(0);
  });
});

describe('a pause until the next minute', () => {
  it('ends a moment after it has begun, and never grows', () => {
    const pause = new Pause('next-minute');
    let now = 0;
    for (let times = 0; times < 4; times += 1) {
      now += 13_000;
      const wall = WALL + now;
      expect(pause.refuse(now, now, wall)).toBe(true);
      const delay = pause.delay(now, wall);
      const into = (wall + delay) % 60_000;
      expect(into).toBeGreaterThan(1000);
      expect(into).toBeLessThan(2000);
      expect(delay).toBeLessThanOrEqual(62_000);
      now += delay;
    }
  });
});
