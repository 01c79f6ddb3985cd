import { describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { chartModel } from '@renderer/features/statistics/chart/model';
import { reasonOf } from '@renderer/features/statistics/table/reasons';
import { brushedRows, sortedRows, tableRows } from '@renderer/features/statistics/table/rows';
import { question, result, row, subject } from './sample';

const owners = dataset('groupsByOwner');
const keys = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key);

describe('rows of the grid', () => {
  const answer = result([
    row('2026-11-01', [5, 1], { compared: [9, 1] }),
    row('2026-11-02', [null, 2], { compared: [null, null] }),
    row('2026-11-03', [7, 3], { compared: [6, 3] }),
  ]);
  const rows = tableRows(answer);

  it('are ordered by value or by change, and what is unknown comes last either way', () => {
    const by = (field: string, direction: 'asc' | 'desc') =>
      keys(sortedRows(rows, [{ field, direction }], question));
    expect(by('newMembers', 'desc')).toEqual(['/2026-11-03', '/2026-11-01', '/2026-11-02']);
    expect(by('newMembers', 'asc')).toEqual(['/2026-11-01', '/2026-11-03', '/2026-11-02']);
    expect(by('delta:newMembers', 'asc')).toEqual(['/2026-11-01', '/2026-11-03', '/2026-11-02']);
    expect(by('bucket', 'desc')).toEqual(['/2026-11-03', '/2026-11-02', '/2026-11-01']);
  });

  it('are narrowed to the buckets that were drawn over', () => {
    const { places } = chartModel(answer, question, owners, 'en');
    expect(keys(brushedRows(rows, places, [1, 2]))).toEqual(['/2026-11-02', '/2026-11-03']);
    expect(brushedRows(rows, places, null)).toBe(rows);
  });

  it('are narrowed to the subjects that were drawn over', () => {
    const people = [subject(1, '王芳'), subject(2, '李雷')];
    const asked = { ...question, by: 'subject' as const };
    const found = result(
      [row('2026-11-01', [1, 1], { subject: 1 }), row('2026-11-01', [5, 1], { subject: 2 })],
      people,
    );
    const { places } = chartModel(found, asked, owners, 'en');
    expect(brushedRows(tableRows(found), places, [0, 0]).map((each) => each.subject?.name)).toEqual(['李雷']);
  });
});

describe('why a cell is empty', () => {
  const cell = (value: number | null, reason: 'gap' | 'distinct' | 'running' | null, known = 1) =>
    reasonOf({ ...row('2026-11-01', [value]), blanks: [reason], known, days: 3 }, 0);

  it('is told for what cannot be added, for gaps, and for what stands for less than it seems', () => {
    expect(cell(5, null)).toBeNull();
    expect(cell(null, null)).toEqual({ key: 'unknown' });
    expect(cell(null, 'distinct')).toEqual({ key: 'distinct' });
    expect(cell(null, 'gap')).toEqual({ key: 'gap' });
    expect(cell(5, 'gap')).toEqual({ key: 'partial', count: 2 });
    expect(cell(5, 'running')).toEqual({ key: 'running' });
    expect(cell(null, 'running')).toEqual({ key: 'unknown' });
  });
});
