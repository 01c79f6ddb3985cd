import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { Callout } from '../Callout';

/** What handing back costs, in numbers where they are known. */
export function ReverseCost({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('transfers');
  const spends = plan.doubts.find(({ doubt }) => doubt === 'last-onjob-transfer')?.count ?? 0;
  const cannot = plan.counts.skipped;
  return (
    <Callout tone="waiting">
      <strong>{t('wizard.reverse.title')}</strong>
      <p>{t('wizard.reverse.price')}</p>
      {spends > 0 && <p>{t('wizard.reverse.spends', { count: spends })}</p>}
      {cannot > 0 && <p>{t('wizard.reverse.cannot', { count: cannot })}</p>}
    </Callout>
  );
}
