import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpBlock, HelpPage } from '@renderer/help/page';
import type { HelpPageId } from '@renderer/help/pages';
import { showHelp, useHelp } from '@renderer/stores/help';
import { DocumentList } from './DocumentList';
import styles from './help.module.css';
import { RuleList } from './RuleList';

const ofKind = <K extends HelpBlock['kind']>(page: HelpPage, kind: K) =>
  page.blocks.filter((block): block is Extract<HelpBlock, { kind: K }> => block.kind === kind);

/** One page: what the screen is for, how things are done there, the vendor's rules, and where to read on. */
export function Article({ id, page }: { readonly id: HelpPageId; readonly page: HelpPage }) {
  const { t } = useTranslation('help');
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useHelp((help) => help.asked);
  // Whoever asked for the page reads it next; a page that only follows the screen takes the keyboard from nobody.
  useEffect(() => heading.current?.focus(), [asked]);
  const rules = ofKind(page, 'rule');
  const documents = [...new Set(rules.flatMap((rule) => rule.documents))];
  return (
    <article className={styles['article']}>
      <h2 ref={heading} tabIndex={-1}>
        {t(`pages.${id}`)}
      </h2>
      <p className={styles['purpose']}>{page.purpose}</p>
      {ofKind(page, 'steps').map(({ title, steps }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ol className={styles['steps']}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      {ofKind(page, 'text').map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      {rules.length > 0 && <RuleList rules={rules} />}
      <nav aria-label={t('see')}>
        <h3>{t('see')}</h3>
        <ul className={styles['links']}>
          {ofKind(page, 'link').map((link) => (
            <li key={link.page}>
              <button type="button" className={styles['link']} onClick={() => showHelp(link.page)}>
                {t(`pages.${link.page}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {documents.length > 0 && <DocumentList documents={documents} />}
    </article>
  );
}
