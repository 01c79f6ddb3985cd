import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { kindTotals } from './kindTotals';
import styles from './wizard.module.css';

/** The vendor's conditions that no call can ask about (D:92127, D:95703). */
export function Unchecked({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('transfers');
  const { onjob, resigned } = kindTotals(plan.owners);
  const conditions = [
    t('wizard.unchecked.realName'),
    t('wizard.unchecked.login'),
    onjob > 0 ? t('wizard.unchecked.ownersLogin') : '',
    resigned > 0 ? t('wizard.unchecked.leftYear') : '',
    t('wizard.unchecked.elsewhere'),
  ].filter((condition) => condition !== '');
  return (
    <section className={styles['unchecked']}>
      <h3>{t('wizard.unchecked.title')}</h3>
      <ul>
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
      <p className={styles['muted']}>{t('wizard.unchecked.note')}</p>
    </section>
  );
}
