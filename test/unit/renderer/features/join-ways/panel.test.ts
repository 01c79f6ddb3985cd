import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { lastDays, sumOf } from '@renderer/features/join-ways/panel/arrivalDays';
import { isTypedText } from '@renderer/features/join-ways/panel/typed';
import { pngAddress } from '@renderer/features/join-ways/qrImages';

describe('arrivals by day', () => {
  it('shows every one of the last days, those without anybody too, and leaves out what is older', () => {
    const days = lastDays(
      [
        { day: '2026-02-20', count: 9 },
        { day: '2026-02-27', count: 2 },
        { day: '2026-03-01', count: 1 },
      ],
      '2026-03-02' as Day,
      4,
    );
    expect(days).toEqual([
      { day: '2026-02-27', count: 2 },
      { day: '2026-02-28', count: 0 },
      { day: '2026-03-01', count: 1 },
      { day: '2026-03-02', count: 0 },
    ]);
    expect(sumOf(days)).toBe(3);
  });
});

describe('what is typed before a deletion', () => {
  it.each([
    ['门店海报', '门店海报', true],
    [' 门店海报 ', '门店海报', true],
    ['门店海报', '门店海报 ', true],
    ['门店 海报', '门店海报', false],
    ['门店', '门店海报', false],
    ['', ' ', false],
  ])('%j against %j', (typed, expected, fits) => {
    expect(isTypedText(typed, expected)).toBe(fits);
  });
});

describe('the address of an image', () => {
  it('holds its bytes', () => {
    expect(pngAddress(new Uint8Array([137, 80, 78, 71]))).toBe('data:image/png;base64,iVBORw==');
  });
});
