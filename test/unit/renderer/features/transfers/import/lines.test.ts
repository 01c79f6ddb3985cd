import { describe, expect, it } from 'vitest';
import type { MatchedGroup, MatchedLine } from '@shared/contract/transfers';
import {
  changeLine,
  chosenIds,
  countKinds,
  kindOf,
  matchedLines,
  openLines,
  rewriteLine,
} from '@renderer/features/transfers/import/lines';

const group = (chatId: string): MatchedGroup => ({
  chatId,
  name: '售后',
  owner: 'wangfang',
  ownerName: '王芳',
  members: 10,
  status: 0,
  gone: false,
});

const found = (line: number, result: MatchedLine['result'], ...ids: string[]): MatchedLine => ({
  line,
  text: `line ${line}`,
  result,
  groups: ids.map(group),
});

const rows = [1, 2, 4, 5, 6].map((row) => ({ row, text: `text ${row}` }));
const lines = matchedLines(rows, [
  found(1, 'id', 'g1'),
  found(2, 'ambiguous', 'g2', 'g3'),
  found(3, 'none'),
  found(4, 'repeated', 'g1'),
  found(5, 'similar', 'g4'),
]);
const at = (row: number, all = lines) => {
  const line = all.find((one) => one.row === row);
  if (line === undefined) throw new Error(`there is no row ${row}`);
  return line;
};

describe('matched lines', () => {
  it('stand beside the rows they were asked for', () => {
    expect(lines.map(({ row, text, result }) => [row, text, result])).toEqual([
      [1, 'text 1', 'id'],
      [2, 'text 2', 'ambiguous'],
      [4, 'text 4', 'none'],
      [5, 'text 5', 'repeated'],
      [6, 'text 6', 'similar'],
    ]);
  });

  it('choose by themselves only what is certain', () => {
    expect(chosenIds(lines)).toEqual(['g1']);
    expect(openLines(lines)).toBe(3);
  });

  it('are counted by where they stand', () => {
    expect(Object.fromEntries(countKinds(lines))).toEqual({
      id: 1,
      ambiguous: 1,
      none: 1,
      repeated: 1,
      similar: 1,
    });
  });
});

describe('settling', () => {
  it('takes one or several of those that come into question, each group once', () => {
    const settled = changeLine(changeLine(lines, 2, { chosen: ['g2', 'g3'] }), 6, { chosen: ['g3'] });
    expect(kindOf(at(2, settled))).toBe('settled');
    expect(chosenIds(settled)).toEqual(['g1', 'g2', 'g3']);
    expect(openLines(settled)).toBe(1);
  });

  it('leaves out what is dropped, and takes it back', () => {
    const dropped = changeLine(lines, 1, { dropped: true });
    expect(kindOf(at(1, dropped))).toBe('dropped');
    expect(chosenIds(dropped)).toEqual([]);
    expect(chosenIds(changeLine(dropped, 1, { dropped: false }))).toEqual(['g1']);
  });

  it('opens a line again from which every choice is taken', () => {
    const settled = changeLine(lines, 2, { chosen: ['g2'] });
    expect(kindOf(at(2, changeLine(settled, 2, { chosen: [] })))).toBe('ambiguous');
  });
});

describe('rewriting a line', () => {
  it('puts in what is found now', () => {
    const next = rewriteLine(lines, 4, '售后 9 群', found(1, 'name', 'g9'));
    expect(at(4, next)).toMatchObject({ text: '售后 9 群', result: 'name', chosen: ['g9'] });
    expect(openLines(next)).toBe(2);
  });

  it('sees that another line has chosen the group', () => {
    const next = rewriteLine(lines, 4, 'g1', found(1, 'id', 'g1'));
    expect(at(4, next)).toMatchObject({ result: 'repeated', chosen: [] });
    expect(chosenIds(next)).toEqual(['g1']);
  });

  it('is no repetition of a line that was dropped', () => {
    const next = rewriteLine(changeLine(lines, 1, { dropped: true }), 4, 'g1', found(1, 'id', 'g1'));
    expect(at(4, next).result).toBe('id');
  });
});
