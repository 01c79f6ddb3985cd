import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { useOffer } from '@renderer/commands/offers';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import styles from './plan.module.css';
import type { Deed } from './planDeeds';

interface Props {
  readonly plan: TransferPlan;
  readonly deeds: ReadonlySet<Deed>;
  readonly onReverse: () => void;
}

/** What is done about a plan seldom, each with what it means. */
export function PlanMenu({ plan, deeds, onReverse }: Props) {
  const { t } = useTranslation('transfers');
  const hold = useCall('transfers.hold');
  useErrorToast(hold.error);
  const entry = (label: string, hint: string) => (
    <div className={styles['entry']}>
      <span>{label}</span>
      <span className={styles['muted']}>{hint}</span>
    </div>
  );
  const holdNow = (): void => void hold.run({ planId: plan.id });
  useOffer('holdPlan', holdNow, deeds.has('hold') ? 'enabled' : 'hidden');
  useOffer('reversePlan', onReverse, deeds.has('reverse') ? 'enabled' : 'hidden');
  const items: NonNullable<MenuProps['items']> = [
    ...(deeds.has('hold') ? [{ key: 'hold', label: entry(t('act.hold'), t('act.holdHint')) }] : []),
    ...(deeds.has('reverse')
      ? [
          {
            key: 'reverse',
            label: entry(t('act.reverse', { count: plan.counts.verified }), t('act.reverseCost')),
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  const choose = (key: string): void => {
    if (key === 'hold') holdNow();
    else onReverse();
  };
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button
        size="small"
        icon={<MoreOutlined aria-hidden="true" />}
        aria-label={t('act.more')}
        title={t('act.more')}
        aria-haspopup="menu"
        loading={hold.busy}
      />
    </Dropdown>
  );
}
