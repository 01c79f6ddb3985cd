import { describe, expect, it } from 'vitest';
import { DATASETS, dataset } from '@shared/domain/datasets';
import { tagIdsIn } from '@renderer/features/statistics/datasets/tagIds';
import { isBeyond, limitsOf } from '@renderer/features/statistics/explorer/limits';
import { pngBytes } from '@renderer/features/statistics/export/png';
import { hintView } from '@renderer/features/statistics/hints/hintView';
import { isName } from '@renderer/features/statistics/saved/savedText';
import { day, subject } from './sample';

describe('the limits of time', () => {
  const today = day('2026-11-28');
  const keys = (id: Parameters<typeof dataset>[0]): string[] =>
    limitsOf(dataset(id), today).map(({ key }) => key);

  it('are those of the documents', () => {
    expect(keys('groupsByOwner')).toEqual(['kept', 'stitched', 'ready', 'archived']);
    expect(keys('sobotHumanSessions')).toEqual(['keptOpen', 'exact', 'ready', 'onDemand']);
    expect(limitsOf(dataset('groupsByOwner'), today)[0]?.params).toMatchObject({
      days: 180,
      first: '2026-06-01',
    });
    expect(limitsOf(dataset('kfAccounts'), today)[2]?.params.hour).toBe('06:00');
  });

  it('are passed by what only the archive can still know', () => {
    const from = (text: string) => ({ from: day(text), to: day('2026-11-01') });
    expect(isBeyond(dataset('groupsByOwner'), from('2026-05-31'), today)).toBe(true);
    expect(isBeyond(dataset('groupsByOwner'), from('2026-06-01'), today)).toBe(false);
    expect(DATASETS.filter(({ window }) => window.keptDays === null)).not.toEqual([]);
    expect(isBeyond(dataset('wshotoTags'), from('2020-01-01'), today)).toBe(false);
  });
});

describe('a hint', () => {
  const hint = {
    dataset: 'groupsByOwner',
    subject: subject(7, '王芳'),
    metric: 'newMembers',
    day: day('2026-11-20'),
    value: 9,
    change: false,
    usual: 3,
    strength: 5,
    direction: 'up',
  } as const;

  it('opens its subject and metric around its day, never beyond yesterday', () => {
    const view = hintView(hint, day('2026-11-24'));
    expect(view).toMatchObject({
      subjects: [7],
      metrics: ['newMembers'],
      grain: 'day',
      by: 'time',
      preset: null,
    });
    expect(view.fixed).toEqual({ from: '2026-10-23', to: '2026-11-23' });
    expect(hintView({ ...hint, subject: null }, day('2026-12-30'))).toMatchObject({
      subjects: null,
      fixed: { to: '2026-11-27' },
    });
  });
});

it('finds tag ids however they were pasted, each once', () => {
  expect(tagIdsIn(' a1, b2；c3\n\nb2、d4 ')).toEqual(['a1', 'b2', 'c3', 'd4']);
  expect(tagIdsIn('x'.repeat(65))).toEqual([]);
});

it('takes names of one to eighty characters', () => {
  expect(isName('  ')).toBe(false);
  expect(isName('x'.repeat(80))).toBe(true);
  expect(isName('x'.repeat(81))).toBe(false);
});

it('takes the bytes out of an image of a canvas, and nothing else', () => {
  expect([...(pngBytes('data:image/png;base64,iVBO') ?? [])]).toEqual([0x89, 0x50, 0x4e]);
  expect(pngBytes('data:text/html,hello')).toBeUndefined();
  expect(pngBytes('')).toBeUndefined();
});
