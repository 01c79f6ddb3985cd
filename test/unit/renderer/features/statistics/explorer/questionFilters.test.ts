import { describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { questionFilters, firstQuestion } from '@renderer/features/statistics/explorer/questionFilters';
import { firstView, type View } from '@renderer/features/statistics/explorer/view';
import { foundFilters, keptFilters } from '@renderer/grid/savedViews/filterKinds';

const definition = dataset('groupsByOwner');
const kinds = questionFilters(definition);
const weekly: View = {
  ...firstView(definition),
  subjects: [3],
  grain: 'week',
  chart: 'bar',
  preset: 'last90',
};

describe('views of the grid of statistics', () => {
  it('keep the question, and not who it is about', () => {
    const kept = keptFilters(kinds, { filter: weekly, off: [] });
    const now = { ...firstView(definition), subjects: [8, 9] };
    expect(foundFilters(kinds, firstQuestion(definition, now), kept).filter).toEqual({
      ...weekly,
      subjects: [8, 9],
    });
    expect(JSON.stringify(kept)).not.toContain('3]');
  });

  it('keep nothing of the first question, whoever it is about, so that a default view may open', () => {
    const filter = { ...firstView(definition), subjects: [3] };
    expect(keptFilters(kinds, { filter, off: [] }).values).toEqual({});
    expect(foundFilters(kinds, filter, { values: { question: '"nothing"' }, off: [] }).filter).toEqual(
      filter,
    );
  });
});
