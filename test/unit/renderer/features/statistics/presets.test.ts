import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { isPreset, PRESETS, presetRange } from '@renderer/features/statistics/explorer/presets';

const day = (text: string): Day => text as Day;

describe('presetRange', () => {
  const today = day('2026-11-28');

  it.each([
    ['yesterday', '2026-11-27', '2026-11-27'],
    ['last7', '2026-11-21', '2026-11-27'],
    ['last30', '2026-10-29', '2026-11-27'],
    ['last180', '2026-06-01', '2026-11-27'],
    ['thisMonth', '2026-11-01', '2026-11-27'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['all', '2026-03-05', '2026-11-27'],
  ] as const)('%s reaches from %s to %s', (preset, from, to) => {
    expect(presetRange(preset, today, day('2026-03-05'))).toEqual({ from, to });
  });

  it('never reaches into today, nor ends before it begins', () => {
    for (const now of ['2026-11-01', '2026-03-01', '2027-01-01', '2028-02-29']) {
      for (const preset of PRESETS) {
        const { from, to } = presetRange(preset, day(now), day(now));
        expect(from <= to, `${preset} on ${now}`).toBe(true);
        expect(to < now, `${preset} on ${now}`).toBe(true);
      }
    }
  });

  it('takes the last month of the year before in January', () => {
    expect(presetRange('lastMonth', day('2027-01-15'), null)).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it('goes back as far as a vendor keeps anything while nothing is archived', () => {
    expect(presetRange('all', today, null)).toEqual({ from: '2026-06-01', to: '2026-11-27' });
  });
});

describe('isPreset', () => {
  it('knows its own names only', () => {
    expect(isPreset('last30')).toBe(true);
    expect(isPreset('last31')).toBe(false);
    expect(isPreset(null)).toBe(false);
  });
});
