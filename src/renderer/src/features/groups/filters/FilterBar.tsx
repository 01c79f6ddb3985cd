import { Checkbox, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_STATUSES } from '@shared/domain/group-fields';
import { PeoplePicker } from '@renderer/components/PersonPicker';
import { SearchField } from '@renderer/components/SearchField';
import { setFilter, setText, useGroupsState } from '../groupsState';
import { isOn, type GroupsFilter } from '../groupsQuery';
import { CreatedRange } from './CreatedRange';
import { FilterButton } from './FilterButton';
import styles from './filters.module.css';

const PRESENCES = ['present', 'gone', 'all'] as const;
const LOADEDS = ['any', 'loaded', 'unloaded'] as const;

interface PartProps {
  readonly filter: GroupsFilter;
}

function MembersRange({ filter }: PartProps) {
  const { t } = useTranslation('groups');
  const field = (key: 'membersMin' | 'membersMax', label: string) => (
    <InputNumber<number>
      min={0}
      max={100_000}
      precision={0}
      placeholder={label}
      aria-label={label}
      value={filter[key]}
      onChange={(value) => setFilter({ ...filter, [key]: value })}
    />
  );
  return (
    <div className={styles['range']}>
      {field('membersMin', t('filter.from'))}
      {field('membersMax', t('filter.to'))}
    </div>
  );
}

function MoreFilters({ filter }: PartProps) {
  const { t } = useTranslation('groups');
  return (
    <>
      <div className={styles['part']}>
        <h3>{t('filter.presence')}</h3>
        <p className={styles['hint']}>{t('filter.presenceHint')}</p>
        <Radio.Group
          value={filter.presence}
          options={PRESENCES.map((value) => ({ value, label: t(`filter.presences.${value}`) }))}
          onChange={(event) =>
            setFilter({ ...filter, presence: event.target.value as GroupsFilter['presence'] })
          }
        />
      </div>
      <div className={styles['part']}>
        <h3>{t('filter.loaded')}</h3>
        <p className={styles['hint']}>{t('filter.loadedHint')}</p>
        <Radio.Group
          value={filter.loaded}
          options={LOADEDS.map((value) => ({ value, label: t(`filter.loadeds.${value}`) }))}
          onChange={(event) => setFilter({ ...filter, loaded: event.target.value as GroupsFilter['loaded'] })}
        />
      </div>
    </>
  );
}

interface Props {
  readonly connectionId: string;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** Search and filters of the groups grid. */
export function FilterBar({ connectionId, children }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const text = useGroupsState((state) => state.text);
  const filter = useGroupsState((state) => state.filter);
  return (
    <div className={styles['bar']} role="search" aria-label={t('filter.label')}>
      <SearchField
        className={styles['search']}
        label={t('search')}
        limit={200}
        text={text}
        onText={setText}
      />
      <FilterButton label={t('filter.status')} active={isOn(filter, 'status')}>
        <Checkbox.Group
          className={styles['choices'] ?? ''}
          value={[...filter.status]}
          options={GROUP_STATUSES.map((value) => ({ value, label: t(`common:groupStatus.${value}`) }))}
          onChange={(status) => setFilter({ ...filter, status })}
        />
      </FilterButton>
      <FilterButton label={t('filter.owners')} active={isOn(filter, 'owners')} hint={t('filter.ownersHint')}>
        <PeoplePicker
          className={styles['people'] ?? ''}
          connectionId={connectionId}
          role="owners"
          label={t('filter.owners')}
          autoFocus
          value={filter.owners}
          onChange={(owners) => setFilter({ ...filter, owners })}
        />
      </FilterButton>
      <FilterButton
        label={t('filter.created')}
        active={isOn(filter, 'created')}
        hint={t('filter.createdHint')}
      >
        <CreatedRange value={filter.created} onChange={(created) => setFilter({ ...filter, created })} />
      </FilterButton>
      <FilterButton label={t('filter.members')} active={isOn(filter, 'members')}>
        <MembersRange filter={filter} />
      </FilterButton>
      <FilterButton label={t('filter.more')} active={isOn(filter, 'presence') || isOn(filter, 'loaded')}>
        <MoreFilters filter={filter} />
      </FilterButton>
      {children}
    </div>
  );
}
