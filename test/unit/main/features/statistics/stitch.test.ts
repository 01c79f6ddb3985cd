import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { stitch } from '@main/features/statistics/explore/stitch';

const groups = dataset('groupsByOwnerRange');
const sessions = dataset('sobotRobotSessions');

/** Values of a row in which the named metrics are known. */
const row = (of: typeof groups, subject: number, known: Record<string, number>) => ({
  subject,
  values: of.metrics.map(({ id }) => known[id] ?? null),
});
const valueOf = (of: typeof groups, values: readonly (number | null)[] | undefined, metric: string) =>
  values?.[of.metrics.findIndex(({ id }) => id === metric)];

describe('stitching', () => {
  it('sums increments, takes the last of totals, and keeps out what only the vendor knows', () => {
    const [first] = stitch(groups, [
      [row(groups, 1, { newChats: 2, chats: 10 })],
      [row(groups, 1, { newChats: 3, chats: 13 })],
    ]);
    expect(valueOf(groups, first?.values, 'newChats')).toBe(5);
    expect(valueOf(groups, first?.values, 'chats')).toBe(13);
    const [robot] = stitch(sessions, [
      [row(sessions, 1, { validSessions: 2, toHumanRate: 0.5 })],
      [row(sessions, 1, { validSessions: 3, toHumanRate: 0.5 })],
    ]);
    expect(valueOf(sessions, robot?.values, 'validSessions')).toBe(5);
    expect(valueOf(sessions, robot?.values, 'toHumanRate')).toBeNull();
  });

  it('knows a subject that is not in every window, and no sum with a part that is not known', () => {
    const rows = stitch(groups, [
      [row(groups, 1, { newChats: 2, chats: 4 }), row(groups, 2, {})],
      [row(groups, 2, { newChats: 3 })],
    ]);
    const of = (subject: number) => rows.find((each) => each.subject === subject)?.values;
    expect(valueOf(groups, of(1), 'newChats')).toBe(2);
    expect(valueOf(groups, of(1), 'chats')).toBeNull();
    expect(valueOf(groups, of(2), 'newChats')).toBeNull();
  });

  it('says the same however a range is cut', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 31 }), (values, width) => {
        const each = values.map((value, index) => [row(groups, 1, { newChats: value, chats: index })]);
        const windows = Array.from({ length: Math.ceil(each.length / width) }, (_, index) =>
          stitch(groups, each.slice(index * width, (index + 1) * width)),
        );
        expect(stitch(groups, windows)).toEqual(stitch(groups, each));
      }),
    );
  });
});
