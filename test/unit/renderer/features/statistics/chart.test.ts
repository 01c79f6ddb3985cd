import { describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { chartModel, MOST_BARS, MOST_LINES } from '@renderer/features/statistics/chart/model';
import { chartOption, told, type ChartLook } from '@renderer/features/statistics/chart/option';
import {
  boxesOf,
  onRight,
  type Panel,
  panelsOf,
  placeAt,
  stretchBox,
} from '@renderer/features/statistics/chart/panels';
import { palettes } from '@renderer/theme/tokens';
import { question, result, row, subject } from './sample';

const owners = dataset('groupsByOwner');
const servicers = dataset('kfServicers');
const look: ChartLook = {
  mode: 'light',
  language: 'en',
  chart: 'line',
  boxes: [{ left: 60, top: 10, width: 300, height: 100 }],
  still: true,
  hidden: new Set(),
  marked: null,
  words: { compared: 'before' },
};
const noTitle = (): string => '';

describe('what a chart shows', () => {
  it('has a place for every bucket, and a gap where nothing is known', () => {
    const model = chartModel(
      result([row('2026-11-01', [0, 10]), row('2026-11-03', [3, 12])]),
      question,
      owners,
      'en',
    );
    expect(model.places.map(({ key }) => key)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
    expect(model.series.map(({ values }) => values)).toEqual([
      [0, null, 3],
      [10, null, 12],
    ]);
  });

  it('names metrics without a single value instead of drawing them', () => {
    const query = { ...question, metrics: ['sessions', 'replyRate'] };
    const model = chartModel(result([row('2026-11-01', [5, null])]), query, servicers, 'en');
    expect(model.series.map(({ id }) => id)).toEqual(['sessions']);
    expect(model.blank).toEqual(['Reply rate']);
  });

  it('sets subjects side by side, most first, as many as can be told apart', () => {
    const people = Array.from({ length: MOST_BARS + 5 }, (_, id) => subject(id, `P${id}`));
    const rows = people.map(({ id }) => row('2026-11-01', [id, 1], { subject: id }));
    const model = chartModel(result(rows, people), { ...question, by: 'subject' }, owners, 'en');
    expect(model.places).toHaveLength(MOST_BARS);
    expect(model.left).toBe(5);
    expect(model.places[0]?.label).toBe(`P${MOST_BARS + 4}`);
  });

  it('draws a line for each subject, colours for the largest and the rest in grey', () => {
    const people = Array.from({ length: MOST_LINES + 2 }, (_, id) => subject(id, `P${id}`));
    const rows = people.map(({ id }) => row('2026-11-01', [id], { subject: id }));
    const query = { ...question, by: 'both' as const, metrics: ['newMembers'] };
    const model = chartModel(result(rows, people), query, owners, 'en');
    expect(model.series).toHaveLength(MOST_LINES);
    expect(model.left).toBe(2);
    expect(model.series[0]).toMatchObject({ name: `P${MOST_LINES + 1}`, color: 0 });
    expect(model.series.at(-1)?.color).toBeNull();
  });
});

const kinds = ({ axes }: Panel): string[] => axes.map(({ kind }) => kind);

describe('panels', () => {
  const model = (metrics: string[]) =>
    chartModel(
      result([
        row(
          '2026-11-01',
          metrics.map(() => 1),
        ),
      ]),
      { ...question, metrics },
      servicers,
      'en',
    );

  it('share two axes, and part where a third unit would come', () => {
    const two = panelsOf(model(['sessions', 'replyRate']), 'line', noTitle);
    expect(two.map(kinds)).toEqual([['count', 'percent']]);
    const three = panelsOf(model(['sessions', 'replyRate', 'firstReplySeconds']), 'line', noTitle);
    expect(three.map(kinds)).toEqual([['count'], ['percent'], ['duration']]);
    expect(three[0]?.title).toBe('Sessions');
  });

  it('give totals an axis of their own, on which what a day adds does not vanish', () => {
    const both = chartModel(result([row('2026-11-01', [3, 4000])]), question, owners, 'en');
    const [only] = panelsOf(both, 'line', noTitle);
    expect(only?.axes.map(({ id }) => id)).toEqual(['newMembers', 'members']);
    expect([...onRight(only === undefined ? [] : [only])]).toEqual(['members']);
    const option = chartOption(both, only === undefined ? [] : [only], look);
    expect(option.yAxis).toMatchObject([{ scale: false }, { scale: true }]);
    const bars = chartOption(both, only === undefined ? [] : [only], { ...look, chart: 'bar' });
    expect(bars.yAxis).toMatchObject([{ scale: false }, { scale: false }]);
  });

  it('part metric by metric when small multiples are chosen', () => {
    expect(panelsOf(model(['sessions', 'surveys']), 'multiples', noTitle)).toHaveLength(2);
    expect(panelsOf(model(['sessions', 'surveys']), 'bar', noTitle)).toHaveLength(1);
  });

  it('lie beside each other without overlapping, and know which place a point belongs to', () => {
    const panels = panelsOf(
      model(['sessions', 'surveys', 'memberInvites', 'groupInvites']),
      'multiples',
      noTitle,
    );
    const boxes = boxesOf(panels, 900, 300);
    for (const [index, a] of boxes.entries()) {
      expect(a.left + a.width).toBeLessThanOrEqual(900);
      expect(a.top + a.height).toBeLessThanOrEqual(300);
      for (const b of boxes.slice(index + 1)) {
        const apart = a.left + a.width <= b.left || a.top + a.height <= b.top || b.left + b.width <= a.left;
        expect(apart).toBe(true);
      }
    }
    const [box] = boxes;
    if (box === undefined) throw new Error('there is no panel');
    expect(placeAt(boxes, box.left + 1, box.top + 1, 3)?.place).toBe(0);
    expect(placeAt(boxes, box.left + box.width - 1, box.top + 1, 3)?.place).toBe(2);
    expect(placeAt(boxes, box.left - 10, box.top, 3)).toBeUndefined();
    expect(stretchBox({ left: 10, top: 0, width: 90, height: 5 }, [1, 2], 3)).toMatchObject({
      left: 40,
      width: 60,
    });
  });
});

describe('the option', () => {
  const asked = { ...question, compare: 'previous' as const };
  const model = chartModel(
    result([
      row('2026-11-01', [1, 9], { compared: [2, 8] }),
      row('2026-11-03', [4, 9], { compared: [3, 8] }),
    ]),
    asked,
    owners,
    'en',
  );
  const panels = panelsOf(model, 'line', noTitle);

  it('writes no style attribute into the page, moves nothing when that is asked, and connects no gap', () => {
    const option = chartOption(model, panels, look);
    expect(option).toMatchObject({ animation: false, tooltip: { renderMode: 'richText' } });
    expect(JSON.stringify(option)).not.toContain('"connectNulls":true');
    expect(chartOption(model, panels, { ...look, still: false })).toMatchObject({ animation: true });
  });

  it('dashes what is compared, in the colour of what it is compared with', () => {
    const { series = [] } = chartOption(model, panels, look);
    const lines = [series].flat().filter(({ id }) => String(id).startsWith('newMembers'));
    const color = palettes.light.connection.teal;
    expect(lines).toMatchObject([
      { id: 'newMembers:compared', lineStyle: { type: 'dashed', color }, data: [2, null, 3] },
      { id: 'newMembers', lineStyle: { color } },
    ]);
  });

  it('leaves out what the legend turned off', () => {
    const { series = [] } = chartOption(model, panels, { ...look, hidden: new Set(['newMembers']) });
    expect([series].flat().map(({ id }) => id)).toEqual(['members:compared', 'members']);
  });

  it('takes no part of a name for markup', () => {
    const people = [subject(1, '{a|x}')];
    const rows = [row('2026-11-01', [1], { subject: 1 })];
    const query = { ...question, by: 'both' as const, metrics: ['newMembers'] };
    const hostile = chartModel(result(rows, people), query, owners, 'en');
    expect(told(hostile.series, hostile, 0, look)).toBe('2026-11-01 Sun\n｛a|x｝  1');
  });

  it('tells a place with what it is compared with', () => {
    expect(told(model.series, model, 0, look)).toBe(
      '2026-11-01 Sun\nNew members  1  (before 2)\nMembers  9  (before 8)',
    );
    expect(told(model.series, model, 1, look)).toBe('2026-11-02 Mon\n–');
  });
});
