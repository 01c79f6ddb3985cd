import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { dayName } from '@renderer/lib/dayName';

const today = '2026-11-25' as Day;
const name = (day: string, language: 'zh-CN' | 'en' = 'zh-CN') => dayName(day as Day, today, language);

describe('the name of a day', () => {
  it('is today or tomorrow where it is', () => {
    expect(name('2026-11-25')).toEqual({ kind: 'today' });
    expect(name('2026-11-26')).toEqual({ kind: 'tomorrow' });
  });

  it('is the weekday within a week', () => {
    expect(name('2026-11-27')).toEqual({ kind: 'named', name: '周五' });
    expect(name('2026-11-27', 'en')).toEqual({ kind: 'named', name: 'Friday' });
    expect(name('2026-12-01')).toEqual({ kind: 'named', name: '周二' });
  });

  it('is the date from the same weekday on, and for days gone by', () => {
    expect(name('2026-12-02')).toEqual({ kind: 'named', name: '12-02' });
    expect(name('2026-11-24')).toEqual({ kind: 'named', name: '11-24' });
  });

  it('holds the year when it is another', () => {
    expect(name('2027-01-03')).toEqual({ kind: 'named', name: '2027-01-03' });
  });
});
