import { useTranslation } from 'react-i18next';
import type { ItemCounts } from '@shared/domain/transfer';
import { useFormat } from '@renderer/lib/useFormat';
import { countsText } from './countsText';
import { ITEM_ORDER, ITEM_TONES } from './itemStates';
import styles from './StateBar.module.css';

interface Props {
  readonly counts: ItemCounts;
  /** Words and numbers below the bar; without it they are only told to screen readers. */
  readonly legend?: boolean;
}

/** All groups of a plan in one bar, split by state. */
export function StateBar({ counts, legend = false }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const format = useFormat();
  const { number } = format;
  const parts = ITEM_ORDER.filter((state) => counts[state] > 0);
  return (
    <div className={styles['box']}>
      <div className={styles['bar']} role="img" aria-label={countsText(counts, t, format)} data-tall={legend}>
        {parts.map((state) => (
          <span
            key={state}
            className={styles['part']}
            data-tone={ITEM_TONES[state]}
            data-state={state}
            title={`${t(`item.${state}`)} ${number(counts[state])}`}
            style={{ flexGrow: counts[state] }}
          />
        ))}
      </div>
      {legend && (
        <ul className={styles['legend']} aria-label={t('page.progress')}>
          {parts.map((state) => (
            <li key={state} className={styles['entry']} title={t(`itemHint.${state}`)}>
              <i className={styles['part']} data-tone={ITEM_TONES[state]} data-state={state} />
              <span>{t(`item.${state}`)}</span>
              <strong>{number(counts[state])}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
