import type { ConnectionColor } from '@shared/contract/connections';

export type ThemeMode = 'light' | 'dark';

/** The five meanings a colour may carry; each is always shown with an icon or a word as well. */
export type Tone = 'verified' | 'running' | 'waiting' | 'failed' | 'unknown';

/** All colours of one theme. Text colours meet WCAG AA on the backgrounds; a placeholder is not text to be read. */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly hover: string;
  readonly border: string;
  readonly borderStrong: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly textMuted: string;
  readonly placeholder: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly selected: string;
  readonly shadow: string;
  readonly tone: Readonly<Record<Tone, string>>;
  readonly toneSoft: Readonly<Record<Tone, string>>;
  readonly connection: Readonly<Record<ConnectionColor, string>>;
}

const light: Palette = {
  canvas: '#f5f7f8',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#eef1f3',
  hover: '#eaeef0',
  border: '#e2e7ea',
  borderStrong: '#cbd3d8',
  text: '#182026',
  textSecondary: '#455159',
  textMuted: '#5f6b73',
  placeholder: '#8b969d',
  accent: '#0e7c86',
  accentHover: '#0b6a73',
  accentSoft: '#e0f0f1',
  onAccent: '#ffffff',
  selected: '#edf7f7',
  shadow: '0 6px 24px rgba(20, 32, 40, 0.14), 0 1px 3px rgba(20, 32, 40, 0.10)',
  tone: {
    verified: '#18774a',
    running: '#1c66c0',
    waiting: '#8f5a06',
    failed: '#bf2f2a',
    unknown: '#5f6b73',
  },
  toneSoft: {
    verified: '#e4f4ec',
    running: '#e6f0fb',
    waiting: '#fcf2df',
    failed: '#fdecea',
    unknown: '#edf0f2',
  },
  connection: {
    teal: '#0e7c86',
    blue: '#2f6fd0',
    violet: '#7a52c7',
    rose: '#c43f6d',
    amber: '#d58a12',
    green: '#2b8a57',
    slate: '#64717a',
  },
};

const dark: Palette = {
  canvas: '#14181b',
  surface: '#1a1f23',
  raised: '#22282d',
  sunken: '#101417',
  hover: '#262d32',
  border: '#2b3338',
  borderStrong: '#3d484f',
  text: '#e5eaed',
  textSecondary: '#b6c1c8',
  textMuted: '#93a0a8',
  placeholder: '#6f7b83',
  accent: '#3fb6bf',
  accentHover: '#5cc7cf',
  accentSoft: '#173539',
  onAccent: '#06282b',
  selected: '#17323a',
  shadow: '0 8px 28px rgba(0, 0, 0, 0.55), 0 1px 3px rgba(0, 0, 0, 0.5)',
  tone: {
    verified: '#4cc38a',
    running: '#74b3f7',
    waiting: '#e3b052',
    failed: '#f38a84',
    unknown: '#9aa6ae',
  },
  toneSoft: {
    verified: '#16301f',
    running: '#172a40',
    waiting: '#342a14',
    failed: '#3b1f1e',
    unknown: '#272e33',
  },
  connection: {
    teal: '#3fb6bf',
    blue: '#6aa3f0',
    violet: '#a98ae6',
    rose: '#e77aa0',
    amber: '#e0a443',
    green: '#5cc08a',
    slate: '#93a0a8',
  },
};

export const palettes: Readonly<Record<ThemeMode, Palette>> = { light, dark };

/** Measures that both themes share; lengths in CSS pixels. */
export const measures = {
  font: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
  mono: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  body: 13,
  caption: 12,
  section: 15,
  title: 20,
  radius: 6,
  control: 30,
  controlSmall: 26,
  row: { comfortable: 32, compact: 28 },
  help: 344,
} as const;
