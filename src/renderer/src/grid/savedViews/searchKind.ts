import type { FilterKind } from './filterKinds';
import { textIn } from './values';

/** The search of a screen as views keep it: without spaces around it, and nothing where there is none. */
export const searchKind = <F>(
  textOf: (filter: F) => string,
  withText: (filter: F, text: string) => F,
): FilterKind<F> => ({
  id: 'text',
  kept: (filter) => textOf(filter).trim() || undefined,
  found: (filter, value) => {
    const text = textIn(value)?.trim() ?? '';
    return text === '' ? null : withText(filter, text);
  },
  without: (filter) => withText(filter, ''),
});
