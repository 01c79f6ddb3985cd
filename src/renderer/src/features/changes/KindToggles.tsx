import { useTranslation } from 'react-i18next';
import type { KindCounts } from '@shared/contract/changes';
import { useFormat } from '@renderer/lib/useFormat';
import styles from './changes.module.css';
import { turnKind, useChangesState } from './changesState';
import { toggleCounts, TOGGLES } from './toggles';

interface Props {
  readonly counts: KindCounts;
  /** Changes of owner that this app made. */
  readonly byApp: number;
  readonly membersBy: number;
}

/** How many groups changed in each way; each number shows or hides its groups. */
export function KindToggles({ counts, byApp, membersBy }: Props) {
  const { t } = useTranslation('changes');
  const { number } = useFormat();
  const on = useChangesState((state) => state.on);
  const numbers = toggleCounts(counts, byApp);
  const sum = `${membersBy > 0 ? '+' : membersBy < 0 ? '−' : '±'}${number(Math.abs(membersBy))}`;
  return (
    <div className={styles['toggles']} role="group" aria-label={t('toggle.label')}>
      {TOGGLES.map((toggle) => {
        const pressed = on.includes(toggle);
        return (
          <button
            key={toggle}
            type="button"
            className={styles['toggle']}
            data-kind={toggle}
            aria-pressed={pressed}
            title={t(`toggle.hint.${toggle}`)}
            disabled={numbers[toggle] === 0 && !pressed}
            onClick={() => turnKind(toggle)}
          >
            <strong>{number(numbers[toggle])}</strong>
            <span>{t(`toggle.${toggle}`)}</span>
            {toggle === 'members' && membersBy !== 0 && (
              <span className={styles['sum']}>{t('toggle.sum', { sum })}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
