import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { visibleText } from '@renderer/lib/visibleText';
import filters from '@renderer/features/groups/filters/filters.module.css';

interface Props {
  /** Those that the vault has. */
  readonly channels: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (channels: readonly string[]) => void;
}

/** Picks any number of channels; one that a view kept and the vault no longer has stays until it is taken out. */
export function ChannelPicker({ channels, value, onChange }: Props) {
  const { t } = useTranslation('joinWays');
  return (
    <Select<string[]>
      className={filters['people'] ?? ''}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      optionFilterProp="label"
      aria-label={t('filter.channel')}
      placeholder={t('filter.channel')}
      value={[...value]}
      options={channels.map((channel) => ({ value: channel, label: visibleText(channel) }))}
      onChange={onChange}
    />
  );
}
