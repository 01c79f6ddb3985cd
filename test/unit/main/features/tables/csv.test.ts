import { describe, expect, it } from 'vitest';
import { isFormula } from '@shared/domain/formula';
import { csvCell, csvLine, withoutApostrophe } from '@main/features/tables/csv';

describe('csvCell', () => {
  it.each(['=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'makes text of %j',
    (value) => {
      expect(csvCell(value).replace(/^"/, '')[0]).toBe("'");
    },
  );

  it.each(['＝1+1', '＋1', '－2', '＠SUM(A1)'])(
    'makes text of %j, which spreadsheets in Chinese convert',
    (value) => {
      expect(csvCell(value)).toBe(`'${value}`);
    },
  );

  it.each(['a;=1+1', ';=1+1', 'a\t@SUM(A1)', ';"=1+1', ';;－2', ';\t+1', 'a;"";"=1', '=1;=1'])(
    'leaves no formula in %j at the start of any part, wherever it is separated',
    (value) => {
      // As a program reads it that separates by semicolons or tabs, in which quotes inside a cell are no quotes.
      const parts = csvLine(['wr1', value, 5]).split(/[;\t]/);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.filter((part) => isFormula(part.replace(/^"+/, '')))).toEqual([]);
      // The cell of one that separates by commas is what it was, but for the apostrophes.
      expect(csvCell(value)).toMatch(/^".*"$/s);
      const read = csvCell(value).slice(1, -1).replaceAll('""', '"');
      expect(withoutApostrophe(read)).toBe(value);
    },
  );

  it('leaves what follows a separator alone where it is no formula', () => {
    expect(csvCell('a;b')).toBe('"a;b"');
    expect(csvCell('a\tb')).toBe('"a\tb"');
    expect(csvCell('a=b')).toBe('a=b');
    expect(withoutApostrophe("it;'s")).toBe("it;'s");
  });

  it('leaves numbers as they are, so that they can be summed', () => {
    expect(csvCell(-2)).toBe('-2');
    expect(csvCell(0)).toBe('0');
  });

  it('quotes what would break the line or lose its spaces', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "hi"')).toBe('"say ""hi"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell(' edge ')).toBe('" edge "');
    expect(csvCell('群 🎉')).toBe('群 🎉');
  });

  it('writes nothing for what is not known', () => {
    expect(csvLine(['a', null, ''])).toBe('a,,\r\n');
  });
});
