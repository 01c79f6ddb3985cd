import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupSync } from '@shared/contract/changes';
import { dateTime } from '@renderer/lib/format';
import { useFormat } from '@renderer/lib/useFormat';
import styles from './changes.module.css';
import { showChanges, useChangesState } from './changesState';
import { laterThan, PRESETS, type Period, type Preset } from './period';

const NOW = 0;

interface Props {
  readonly syncs: readonly GroupSync[];
  readonly period: Period;
}

/** Which two syncs are compared: by a preset, or each of them chosen. */
export function PeriodBar({ syncs, period }: Props) {
  const { t } = useTranslation('changes');
  const { number } = useFormat();
  const preset = useChangesState((state) => state.choice.preset);
  const { from, to } = period;
  const label = (sync: GroupSync): string =>
    t('sync', {
      time: dateTime(sync.finishedAt),
      groups: number(sync.groups),
      members: number(sync.members),
    });
  const any = (start: GroupSync, end: GroupSync | null): void => {
    const later = laterThan(start, syncs).some(({ id }) => id === end?.id);
    showChanges({ choice: { preset: 'any', from: start.id, to: later ? (end?.id ?? null) : null } });
  };
  const byId = (id: number): GroupSync | null => syncs.find((sync) => sync.id === id) ?? null;
  return (
    <div className={styles['period']} role="group" aria-label={t('period.label')}>
      <Segmented<Preset>
        aria-label={t('period.label')}
        value={preset}
        options={PRESETS.map((value) => ({ value, label: t(`preset.${value}`) }))}
        onChange={(value) =>
          showChanges({
            choice: { preset: value, from: from.id, to: value === 'any' ? (to?.id ?? null) : null },
          })
        }
      />
      <div className={styles['ends']}>
        <Select<number>
          className={styles['end'] ?? ''}
          aria-label={t('period.from')}
          popupMatchSelectWidth={false}
          value={from.id}
          // The latest one can be compared with what came after it: transfers, and details read since.
          options={syncs.map((sync) => ({ value: sync.id, label: label(sync) }))}
          onChange={(id) => any(byId(id) ?? from, to)}
        />
        <span>{t('period.until')}</span>
        <Select<number>
          className={styles['end'] ?? ''}
          aria-label={t('period.to')}
          popupMatchSelectWidth={false}
          value={to?.id ?? NOW}
          options={[
            { value: NOW, label: t('period.now') },
            ...laterThan(from, syncs).map((sync) => ({ value: sync.id, label: label(sync) })),
          ]}
          onChange={(id) => any(from, byId(id))}
        />
      </div>
    </div>
  );
}
