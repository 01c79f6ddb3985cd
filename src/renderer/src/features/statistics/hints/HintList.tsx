import { FallOutlined, RiseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Hint } from '@shared/contract/statistics';
import { dayOf, nowSeconds } from '@shared/domain/day';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useFormat } from '@renderer/lib/useFormat';
import { figureName } from '../values/figureName';
import { formatValue } from '../values/format';
import { subjectLabel } from '../words';
import styles from './hints.module.css';
import { openHint } from './hintView';

interface Props {
  readonly connectionId: string;
  readonly hints: readonly Hint[];
  readonly onOpen?: () => void;
}

/** What was unusual lately; each opens what it is about. */
export function HintList({ connectionId, hints, onOpen }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const { day } = useFormat();
  const today = dayOf(nowSeconds());
  return (
    <ul className={styles['list']}>
      {hints.map((hint) => {
        const figure = figureName(hint, language, t);
        if (figure === undefined) return null;
        const who = hint.subject === null ? t('hints.all') : subjectLabel(hint.subject);
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
                <span className={styles['who']}>{t('hints.title', { who, metric: figure.name })}</span>
                <span className={styles['muted']}>
                  {t(`hints.${hint.direction}`, {
                    day: day(hint.day, today),
                    value: formatValue(hint.value, figure.kind),
                    usual: formatValue(hint.usual, figure.kind),
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
