import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Happening } from '@shared/contract/happenings';
import { happeningKey } from '@shared/domain/notices';
import { notify } from '@renderer/lib/notify';
import { isLookedAt, newsSince } from './news';
import { useHappeningWords } from './useHappeningWords';

/** Tells the operating system what happens while nobody looks at the window, and stays silent otherwise. */
export function useTellSystem(rows: readonly Happening[] | undefined): void {
  const { t } = useTranslation('happenings');
  const words = useHappeningWords();
  const upTo = useRef<number | null>(null);
  const tell = useEffectEvent((all: readonly Happening[]): void => {
    const news = newsSince({ upTo: upTo.current }, all);
    upTo.current = all[0]?.id ?? upTo.current ?? 0;
    const [first] = news;
    if (first === undefined || isLookedAt(document)) return;
    const { title, text } = words(first);
    const more = news.length > 1 ? t('more', { count: news.length - 1 }) : '';
    notify(happeningKey(first), title, [text, more].filter((part) => part !== '').join(' '));
  });
  useEffect(() => {
    if (rows !== undefined) tell(rows);
  }, [rows]);
}
