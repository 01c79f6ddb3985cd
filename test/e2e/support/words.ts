import { en } from '@renderer/i18n/en/index';
import { zhCN } from '@renderer/i18n/zh-CN/index';

/** Every text of the screens, so that a test looks for what the reader is shown and not for a copy of it. */
export const words = { 'zh-CN': zhCN, en } as const;
export type Language = keyof typeof words;

/** The texts of one language. */
export type Words = (typeof words)[Language];

/** The texts of the language that tests start in. */
export const zh: typeof zhCN = zhCN;

/** A text with its holes filled; numbers with their thousands separated, as the screen writes them. */
export function say(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`nothing was given for ${hole} in: ${text}`);
    return typeof value === 'number' ? value.toLocaleString('zh-CN') : value;
  });
}

/** A pattern for a text whose holes may hold anything. */
export function like(text: string): RegExp {
  const parts = text
    .split(/\{\{\w+(?:, number)?\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
