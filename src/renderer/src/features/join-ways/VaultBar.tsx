import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { JOIN_SCENES, JOIN_WAY_STATES } from '@shared/domain/join-way-rules';
import { GroupPicker } from '@renderer/components/GroupPicker';
import { FilterButton } from '@renderer/features/groups/filters/FilterButton';
import filters from '@renderer/features/groups/filters/filters.module.css';
import { ChannelPicker } from './ChannelPicker';
import type { VaultFilter } from './vaultFilter';

interface Props {
  readonly connectionId: string;
  /** The channels that the vault has. */
  readonly channels: readonly string[];
  readonly filter: VaultFilter;
  readonly onFilter: (filter: VaultFilter) => void;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** Search and filters of the vault. */
export function VaultBar({ connectionId, channels, filter, onFilter, children }: Props) {
  const { t } = useTranslation('joinWays');
  const { text, group, states, scenes, stuck, deleted } = filter;
  const set = (change: Partial<VaultFilter>): void => onFilter({ ...filter, ...change });
  return (
    <div className={filters['bar']} role="search" aria-label={t('filter.label')}>
      <Input
        className={filters['search'] ?? ''}
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={t('search')}
        placeholder={t('search')}
        allowClear
        maxLength={200}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <FilterButton label={t('filter.group')} active={group !== null} hint={t('filter.groupHint')}>
        <GroupPicker
          connectionId={connectionId}
          label={t('filter.group')}
          autoFocus
          value={group}
          onChange={(picked) => set({ group: picked })}
        />
      </FilterButton>
      <FilterButton label={t('filter.state')} active={states.length > 0}>
        <Checkbox.Group
          className={filters['choices'] ?? ''}
          value={[...states]}
          options={JOIN_WAY_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next) => set({ states: next })}
        />
      </FilterButton>
      <FilterButton label={t('filter.scene')} active={scenes.length > 0}>
        <Checkbox.Group
          className={filters['choices'] ?? ''}
          value={[...scenes]}
          options={JOIN_SCENES.map((value) => ({ value, label: t(`scene.${value}`) }))}
          onChange={(next) => set({ scenes: next })}
        />
      </FilterButton>
      <FilterButton label={t('filter.channel')} active={filter.channels.length > 0}>
        <ChannelPicker
          channels={channels}
          value={filter.channels}
          onChange={(next) => set({ channels: next })}
        />
      </FilterButton>
      <Checkbox checked={stuck} onChange={({ target }) => set({ stuck: target.checked })}>
        {t('filter.full')}
      </Checkbox>
      <Checkbox checked={deleted} onChange={({ target }) => set({ deleted: target.checked })}>
        {t('filter.deleted')}
      </Checkbox>
      {children}
    </div>
  );
}
