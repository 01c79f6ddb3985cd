import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/EmptyState';
import { VisuallyHidden } from '@renderer/components/VisuallyHidden';
import { helpBook } from '@renderer/help/load';
import { HELP_PAGES, type HelpPageId } from '@renderer/help/pages';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { Article } from './Article';
import { findPages } from './find';
import { PageList } from './PageList';

interface Props {
  readonly shown: HelpPageId | 'list';
  readonly here: HelpPageId;
  readonly text: string;
}

const ALL = HELP_PAGES.map((page) => ({ page }));

/** A page, the list of all, or what a search found. */
export function HelpContent({ shown, here, text }: Props) {
  const { t } = useTranslation('help');
  const book = use(helpBook(useLanguage()));
  if (text.trim() === '') {
    return shown === 'list' ? (
      <PageList label={t('list')} pages={ALL} here={here} />
    ) : (
      <Article id={shown} page={book[shown]} />
    );
  }
  const found = findPages(book, text, (page) => t(`pages.${page}`));
  return (
    <>
      <VisuallyHidden>
        <span role="status">{t('found', { count: found.length })}</span>
      </VisuallyHidden>
      {found.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <PageList label={t('search')} pages={found} here={here} />
      )}
    </>
  );
}
