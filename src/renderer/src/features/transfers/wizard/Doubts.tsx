import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { Disclosure } from './Disclosure';
import { ItemNames } from './ItemNames';
import styles from './wizard.module.css';

/** What is sent although something may speak against it, by kind, with what can be done. */
export function Doubts({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('transfers');
  const count = plan.doubts.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('wizard.doubts.title', { count })}</h3>
      <ul>
        {plan.doubts.map(({ doubt, count: doubtful }) => (
          <Disclosure
            key={doubt}
            text={t(`doubt.${doubt}.text`)}
            fix={t(`doubt.${doubt}.fix`)}
            count={doubtful}
          >
            <ItemNames planId={plan.id} filter={{ states: ['planned'], causes: [doubt] }} />
          </Disclosure>
        ))}
      </ul>
    </section>
  );
}
