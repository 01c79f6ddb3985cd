import type { Settings } from '../contract/settings';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language to speak: the one that was chosen, or Chinese wherever the system speaks it. */
export function resolveLanguage(chosen: Settings['language'], locale: string): Language {
  if (chosen !== 'system') return chosen;
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
