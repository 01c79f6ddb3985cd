import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemState, TransferPlan } from '@shared/domain/transfer';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useFormat } from '@renderer/lib/useFormat';
import { itemCause } from '../itemCause';
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
  /** What else can be done with the rows. */
  readonly children: ReactNode;
}

/** Which groups of a plan are shown: by state, taker, cause and text. */
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
      {filter.cause !== null && (
        <CauseTag cause={filter.cause} onRemove={() => onFilter({ ...filter, cause: null })} />
      )}
      <span className={styles['space']} />
      {takers.length > 1 && (
        <TakersFilter
          connectionId={plan.connectionId}
          takers={takers}
          value={filter.takers}
          onChange={(chosen) => onFilter({ ...filter, takers: chosen })}
        />
      )}
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
      {children}
    </div>
  );
}

function CauseTag({ cause, onRemove }: { cause: NonNullable<ItemsFilter['cause']>; onRemove: () => void }) {
  const { t } = useTranslation(['transfers', 'common']);
  const language = useLanguage();
  const named =
    typeof cause === 'number' ? { errcode: cause, reason: null } : { errcode: null, reason: cause };
  const text = typeof cause === 'number' ? String(cause) : (itemCause(named, language, t)?.text ?? cause);
  const name = t('items.causeFilter', { cause: text });
  return (
    <Tag
      className={styles['cause'] ?? ''}
      closable={{ 'aria-label': t('items.removeFilter', { name }) }}
      onClose={(event) => {
        event.preventDefault();
        onRemove();
      }}
    >
      {name}
    </Tag>
  );
}
