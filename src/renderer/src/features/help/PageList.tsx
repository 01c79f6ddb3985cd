import { useTranslation } from 'react-i18next';
import type { HelpPageId } from '@renderer/help/pages';
import { showHelp } from '@renderer/stores/help';
import styles from './help.module.css';

interface Props {
  readonly label: string;
  readonly pages: readonly { readonly page: HelpPageId; readonly excerpt?: string }[];
  /** The page of what is on the screen. */
  readonly here: HelpPageId;
}

/** Pages to choose from: all, or those that were found. */
export function PageList({ label, pages, here }: Props) {
  const { t } = useTranslation('help');
  return (
    <nav aria-label={label}>
      <ul className={styles['pages']}>
        {pages.map(({ page, excerpt }) => (
          <li key={page}>
            <button
              type="button"
              className={styles['page']}
              aria-current={page === here ? 'page' : undefined}
              onClick={() => showHelp(page)}
            >
              <span className={styles['pageTitle']}>{t(`pages.${page}`)}</span>
              {excerpt !== undefined && <span className={styles['excerpt']}>{excerpt}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
