import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { Disclosure } from './Disclosure';
import { ItemNames } from './ItemNames';
import type { Draft } from './useDraft';
import causeStyles from './causes.module.css';
import styles from './wizard.module.css';

interface Props {
  readonly plan: TransferPlan;
  readonly onRevise: Draft['revise'];
}

/** What the check left out, by reason, with what to do about it. */
export function BlockedItems({ plan, onRevise }: Props) {
  const { t } = useTranslation('transfers');
  const count = plan.skipped.reduce((sum, entry) => sum + entry.count, 0);
  const takeOver = (wanted: boolean): void => void onRevise({ takeOver: wanted });
  return (
    <>
      {plan.takeOver && (
        <p className={causeStyles['tookOver']}>
          <span>{t('wizard.blocked.tookOver')}</span>
          <Button size="small" onClick={() => takeOver(false)}>
            {t('wizard.blocked.undoTakeOver')}
          </Button>
        </p>
      )}
      {count > 0 && (
        <section className={styles['part']}>
          <h3 className={styles['warning']}>{t('wizard.blocked.title', { count })}</h3>
          <ul>
            {plan.skipped
              .toSorted((a, b) => b.count - a.count)
              .map(({ reason, count: blocked }) => (
                <Disclosure
                  key={reason}
                  text={t(`reason.${reason}.text`)}
                  fix={t(`reason.${reason}.fix`)}
                  count={blocked}
                  action={
                    reason === 'planned-elsewhere' && (
                      <Button
                        size="small"
                        title={t('wizard.blocked.takeOverHint')}
                        onClick={() => takeOver(true)}
                      >
                        {t('wizard.blocked.takeOver')}
                      </Button>
                    )
                  }
                >
                  <ItemNames planId={plan.id} filter={{ states: ['skipped'], causes: [reason] }} />
                </Disclosure>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}
