import { FallOutlined, RiseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Hint } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import { dayOf, nowSeconds } from '@shared/domain/day';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useFormat } from '@renderer/lib/useFormat';
import { formatValue } from '../values/format';
import { inLanguage, subjectLabel } from '../words';
import styles from './hints.module.css';
import { openHint } from './hintView';

interface Props {
  readonly connectionId: string;
  readonly hints: readonly Hint[];
  readonly onOpen?: () => void;
}

/** What was unusual lately; each opens what it is about. */
export function HintList({ connectionId, hints, onOpen }: Props) {
  const { t } = useTranslation('statistics');
  const language = useLanguage();
  const { day } = useFormat();
  const today = dayOf(nowSeconds());
  return (
    <ul className={styles['list']}>
      {hints.map((hint) => {
        const definition = dataset(hint.dataset);
        const metric = definition.metrics.find(({ id }) => id === hint.metric);
        if (metric === undefined) return null;
        const who = hint.subject === null ? t('hints.all') : subjectLabel(hint.subject);
        const label = inLanguage(metric.label, language);
        return (
          <li key={`${hint.dataset} ${hint.metric} ${hint.subject?.id ?? ''} ${hint.day}`}>
            <button
              type="button"
              className={styles['hint']}
              onClick={() => {
                openHint(connectionId, hint, today);
                onOpen?.();
              }}
            >
              <span className={styles['icon']} aria-hidden="true">
                {hint.direction === 'up' ? <RiseOutlined /> : <FallOutlined />}
              </span>
              <span className={styles['words']}>
                <span className={styles['who']}>{t('hints.title', { who, metric: label })}</span>
                <span className={styles['muted']}>
                  {t(`hints.${hint.direction}`, {
                    day: day(hint.day, today),
                    value: formatValue(hint.value, metric.kind),
                    usual: formatValue(hint.usual, metric.kind),
                  })}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
