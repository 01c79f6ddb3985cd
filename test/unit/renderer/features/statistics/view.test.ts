import { describe, expect, it } from 'vitest';
import { DATASETS, dataset } from '@shared/domain/datasets';
import type { Day } from '@shared/domain/day';
import { exploreQuery } from '@shared/domain/statistics';
import { canStack, chartOf } from '@renderer/features/statistics/explorer/stack';
import { firstView, queryOf, sound, viewOf, type View } from '@renderer/features/statistics/explorer/view';

const times = { today: '2026-11-28' as Day, first: '2026-01-10' as Day };
const owners = dataset('groupsByOwner');

describe('the view of a dataset', () => {
  it.each(DATASETS.map((definition) => [definition.id, definition] as const))(
    '%s begins with a question that the contract takes',
    (id, definition) => {
      const query = queryOf('c1', id, firstView(definition), times);
      expect(exploreQuery.parse(query)).toEqual(query);
      expect(query.metrics.length).toBeGreaterThan(0);
    },
  );

  it('asks for one row over the whole range when rows are subjects, whatever grain was set', () => {
    const view: View = { ...firstView(owners), by: 'subject', grain: 'week' };
    expect(queryOf('c1', 'groupsByOwner', view, times)).toMatchObject({ by: 'subject', grain: 'total' });
  });

  it('follows the calendar with a preset, and stays with fixed days', () => {
    const moving = queryOf('c1', 'groupsByOwner', { ...firstView(owners), preset: 'last7' }, times);
    expect([moving.from, moving.to]).toEqual(['2026-11-21', '2026-11-27']);
    const fixed = { from: '2026-02-01' as Day, to: '2026-02-10' as Day };
    const still = queryOf('c1', 'groupsByOwner', { ...firstView(owners), preset: null, fixed }, times);
    expect([still.from, still.to]).toEqual(['2026-02-01', '2026-02-10']);
  });

  it('leaves out what the dataset does not have', () => {
    const strange: View = {
      ...firstView(owners),
      metrics: ['gone', 'members'],
      skillGroups: ['g1'],
      agents: ['a1'],
      order: { by: 1, ascending: true },
    };
    expect(sound(strange, owners)).toMatchObject({
      metrics: ['members'],
      skillGroups: [],
      agents: [],
      order: null,
    });
    const robots = dataset('sobotRobotSessions');
    const other = sound({ ...firstView(owners), by: 'both', subjects: [1], metrics: ['members'] }, robots);
    expect(other).toMatchObject({ by: 'time', subjects: null });
    expect(other.metrics).toEqual(firstView(robots).metrics);
  });

  it('comes back from a saved question as it was', () => {
    const view: View = {
      ...firstView(owners),
      subjects: [3, 5],
      preset: 'last90',
      grain: 'week',
      by: 'both',
      metrics: ['newMembers', 'messages'],
      compare: 'weekdays',
      chart: 'multiples',
    };
    const query = queryOf('c1', 'groupsByOwner', view, times);
    expect(viewOf({ query, chart: view.chart, preset: view.preset })).toEqual(view);
    const fixed = { ...view, preset: null, fixed: { from: '2026-02-01' as Day, to: '2026-02-10' as Day } };
    const asked = queryOf('c1', 'groupsByOwner', fixed, times);
    expect(viewOf({ query: asked, chart: view.chart, preset: null })).toEqual(fixed);
  });
});

describe('stacking', () => {
  const shown = (by: View['by'], ...metrics: string[]) => ({ by, metrics, chart: 'stacked' as const });

  it('piles up increments, and running totals of different owners, and nothing else', () => {
    expect(canStack(shown('time', 'newChats', 'newMembers'), owners)).toBe(true);
    expect(canStack(shown('time', 'newChats', 'members'), owners)).toBe(false);
    expect(canStack(shown('both', 'members'), owners)).toBe(true);
    expect(canStack(shown('both', 'customers'), dataset('kfServicers'))).toBe(false);
    expect(canStack(shown('time', 'sessions', 'replyRate'), dataset('kfServicers'))).toBe(false);
  });

  it('gives way to bars where it would show a sum that is none', () => {
    expect(chartOf(shown('time', 'members'), owners)).toBe('bar');
    expect(chartOf(shown('time', 'newMembers'), owners)).toBe('stacked');
    expect(chartOf({ ...shown('subject', 'members'), chart: 'line' }, owners)).toBe('bar');
  });
});
