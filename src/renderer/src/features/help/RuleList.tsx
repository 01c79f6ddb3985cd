import { useTranslation } from 'react-i18next';
import { DOCUMENTS } from '@shared/domain/documents';
import type { HelpBlock } from '@renderer/help/page';
import styles from './help.module.css';

/** What a vendor allows and refuses, each with the numbers of the documents that say so. */
export function RuleList({ rules }: { readonly rules: readonly Extract<HelpBlock, { kind: 'rule' }>[] }) {
  const { t } = useTranslation(['help', 'common']);
  return (
    <section>
      <h3>{t('rules')}</h3>
      <ul className={styles['rules']}>
        {rules.map(({ text, documents }) => (
          <li key={text}>
            {text}
            <span className={styles['sources']}>
              {documents.map((document) => {
                const { vendor, number } = DOCUMENTS[document];
                return (
                  <span key={document} className={styles['source']}>
                    {t(`common:vendor.${vendor}`)} {number}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
