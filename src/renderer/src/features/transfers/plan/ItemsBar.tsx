import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemState, TransferPlan } from '@shared/domain/transfer';
import { useFormat } from '@renderer/lib/useFormat';
import { ITEM_ORDER } from '../itemStates';
import { busyTakers } from '../personName';
import type { ItemsFilter } from './itemsFilter';
import styles from './plan.module.css';
import { TakersFilter } from './TakersFilter';

const ALL = 'all';

interface Props {
  readonly plan: TransferPlan;
  readonly filter: ItemsFilter;
  readonly onFilter: (filter: ItemsFilter) => void;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** Which groups of a plan are shown: by text, state and taker. */
export function ItemsBar({ plan, filter, onFilter, children }: Props) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const takers = busyTakers(plan.takers);
  const option = (value: ItemState) => ({
    value,
    label: `${t(`item.${value}`)} ${number(plan.counts[value])}`,
  });
  return (
    <div className={styles['bar']}>
      <Input
        className={styles['search'] ?? ''}
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder={t('items.search')}
        aria-label={t('items.search')}
        allowClear
        maxLength={200}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.target.value })}
      />
      <Segmented<ItemState | typeof ALL>
        size="small"
        aria-label={t('items.label')}
        value={filter.state ?? ALL}
        onChange={(state) => onFilter({ ...filter, state: state === ALL ? null : state })}
        options={[
          { value: ALL, label: `${t('items.all')} ${number(plan.total)}` },
          ...ITEM_ORDER.filter((value) => plan.counts[value] > 0 || value === filter.state).map(option),
        ]}
      />
      {takers.length > 1 && (
        <TakersFilter
          connectionId={plan.connectionId}
          takers={takers}
          value={filter.takers}
          onChange={(chosen) => onFilter({ ...filter, takers: chosen })}
        />
      )}
      {children}
    </div>
  );
}
