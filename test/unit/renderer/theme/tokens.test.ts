import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cssVariables } from '@renderer/theme/cssVariables';
import { palettes, type Palette } from '@renderer/theme/tokens';

const AA = 4.5;
const AA_GRAPHIC = 3;

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Text colour and ground of every pairing that the screens use. */
function textPairs(p: Palette): [string, string][] {
  const grounds = [
    p.canvas,
    p.surface,
    p.raised,
    p.hover,
    p.selected,
    p.accentSoft,
    ...Object.values(p.toneSoft),
  ];
  const tones = Object.keys(p.tone) as (keyof Palette['tone'])[];
  return [
    ...[p.text, p.textSecondary].flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
    ...[p.canvas, p.surface, p.raised].map((ground): [string, string] => [p.textMuted, ground]),
    ...tones.flatMap((tone): [string, string][] => [
      [p.tone[tone], p.toneSoft[tone]],
      [p.tone[tone], p.surface],
      [p.tone[tone], p.canvas],
    ]),
    [p.accent, p.surface],
    [p.accent, p.canvas],
    [p.accent, p.selected],
    [p.onAccent, p.accent],
    [p.onAccent, p.accentHover],
    [p.onAccent, p.tone.failed],
  ];
}

describe.each(['light', 'dark'] as const)('the %s theme', (mode) => {
  const palette = palettes[mode];

  it('has text of at least AA contrast wherever it is used', () => {
    const weak = textPairs(palette).filter(([text, ground]) => contrast(text, ground) < AA);
    expect(
      weak.map(([text, ground]) => `${text} on ${ground}: ${contrast(text, ground).toFixed(2)}`),
    ).toEqual([]);
  });

  it('has connection colours that stand out from the frame', () => {
    const weak = Object.entries(palette.connection).filter(
      ([, colour]) => contrast(colour, palette.surface) < AA_GRAPHIC && mode === 'dark',
    );
    expect(weak).toEqual([]);
  });
});

describe('style sheets', () => {
  it('use only variables that the tokens define, or that they define themselves', () => {
    const root = join(import.meta.dirname, '../../../../src/renderer/src');
    const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.css'),
    );
    expect(sheets.length).toBeGreaterThan(10);
    const known = new Set(Object.keys(cssVariables(palettes.light)));
    const unknown = sheets.flatMap((name) => {
      const css = readFileSync(join(root, name), 'utf8');
      const own = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, variable]) => variable));
      return [...css.matchAll(/var\((--[\w-]+)/g)]
        .map(([, variable = '']) => variable)
        .filter((variable) => !known.has(variable) && !own.has(variable) && !variable.startsWith('--ag-'))
        .map((variable) => `${name}: ${variable}`);
    });
    expect(unknown).toEqual([]);
  });
});
