import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from '@main/features/tables/csv';

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
