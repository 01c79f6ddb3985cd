import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import { plain } from '@renderer/commands/match';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useDebounced } from '@renderer/lib/useDebounced';
import type { FoundEntry } from './entry';
import { createFinder } from './find';
import { foundEntries } from './foundEntries';
import { useLatest } from './useLatest';

const DELAY_MS = 80;
const MOST_LETTERS = 100;
const NOTHING: readonly FoundEntry[] = [];

export interface Finds {
  /** All that was found, or what was found for the text before. */
  readonly entries: readonly FoundEntry[];
  /** Whether these are the answers to the text. */
  readonly settled: boolean;
  /** Why some of them could not be read. */
  readonly error: AppError | undefined;
}

/**
 * Groups, people, plans, join ways and saved queries of a connection that fit a text. They come all at once, so
 * that none moves the others when it comes late.
 */
export function useFinds(connection: Connection | null, text: string): Finds {
  const { t } = useTranslation(['groups', 'common', 'palette', 'transfers', 'joinWays']);
  const language = useLanguage();
  const id = connection?.id;
  const vendor = connection?.vendor;
  const finder = useMemo(
    () => (id === undefined || vendor === undefined ? null : createFinder({ id, vendor })),
    [id, vendor],
  );
  const wanted = plain(text).slice(0, MOST_LETTERS);
  const asked = useDebounced(wanted, DELAY_MS);
  const { data, error, settled } = useLatest(
    finder === null || asked === '' ? null : `${id} ${asked}`,
    async () => ({ asked, found: await finder?.(asked) }),
  );
  const entries = useMemo(() => {
    if (id === undefined || data?.found === undefined) return NOTHING;
    return foundEntries(data.found, { connectionId: id, text: data.asked, language, t });
  }, [id, data, language, t]);
  return { entries, settled: asked === wanted && settled, error: error ?? data?.found?.error };
}
