import { useTranslation } from 'react-i18next';
import type { HelpPageId } from '../help/pages';
import { showHelp } from '../stores/help';
import styles from './HelpLink.module.css';

interface Props {
  readonly page: HelpPageId;
  /** What it is called here; the name of the page with what it is otherwise. */
  readonly children?: string;
}

/** A quiet way to a page of the help, which opens beside what is on the screen. */
export function HelpLink({ page, children }: Props) {
  const { t } = useTranslation('help');
  return (
    <button type="button" className={styles['link']} onClick={() => showHelp(page)}>
      {children ?? t('about', { page: t(`pages.${page}`) })}
    </button>
  );
}
