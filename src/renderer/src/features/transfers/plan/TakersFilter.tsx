import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakerShare } from '@shared/domain/transfer';
import { usePeopleFound } from '@renderer/components/usePeopleFound';
import { useFormat } from '@renderer/lib/useFormat';
import { personName } from '../personName';
import styles from './plan.module.css';

interface Props {
  readonly connectionId: string;
  /** Those who get groups in the plan. */
  readonly takers: readonly TakerShare[];
  readonly value: readonly string[];
  readonly onChange: (takers: string[]) => void;
}

/** Chooses among the takers of a plan, by name, pinyin or userid. */
export function TakersFilter({ connectionId, takers, value, onChange }: Props) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const [text, setText] = useState('');
  const found = usePeopleFound(connectionId, text);
  const wanted = text.trim().toLowerCase();
  const options = takers
    .map(({ userid, name, groups }) => ({
      value: userid,
      label: `${personName(userid, name)} ${number(groups)}`,
    }))
    .filter(
      (option) => found.has(option.value) || `${option.label} ${option.value}`.toLowerCase().includes(wanted),
    );
  return (
    <Select<string[]>
      className={styles['takers'] ?? ''}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={t('items.takerFilter')}
      placeholder={t('items.takerFilter')}
      value={[...value]}
      onChange={onChange}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      options={options}
    />
  );
}
