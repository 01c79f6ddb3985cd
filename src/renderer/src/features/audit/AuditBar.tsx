import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayOf, isDay, nowSeconds, type Day } from '@shared/domain/day';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { SearchField } from '@renderer/components/SearchField';
import { visibleText } from '@renderer/lib/visibleText';
import { useConnections } from '@renderer/state/AppState';
import styles from './audit.module.css';
import type { AuditAsked } from './auditFilters';
import { narrow, useAuditState } from './auditState';
import type { AuditTongue } from './useAuditWords';

interface Props {
  readonly tongue: AuditTongue;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

const FORMAT = 'YYYY-MM-DD';

function isRange(days: readonly (string | null | undefined)[]): days is [Day, Day] {
  return days.length === 2 && days.every((day) => typeof day === 'string' && isDay(day));
}

/** Picks two days as Shanghai counts them. */
function DayRange({ value }: { value: AuditAsked['days'] }) {
  const { t } = useTranslation('audit');
  const today = dayOf(nowSeconds());
  const preset = (label: string, from: Day) => ({
    label,
    value: [dayjs(from), dayjs(today)] as [dayjs.Dayjs, dayjs.Dayjs],
  });
  return (
    <DatePicker.RangePicker
      className={styles['days'] ?? ''}
      aria-label={t('filter.days')}
      // Otherwise Tab never leaves the first day while there is none.
      allowEmpty
      value={value === null ? null : [dayjs(value[0]), dayjs(value[1])]}
      maxDate={dayjs(today)}
      presets={[
        preset(t('filter.today'), today),
        preset(t('filter.last7'), addDays(today, -6)),
        preset(t('filter.last30'), addDays(today, -29)),
        preset(t('filter.thisYear'), `${today.slice(0, 4)}-01-01` as Day),
      ]}
      onChange={(range) => {
        const days = (range ?? []).map((day) => day?.format(FORMAT));
        narrow({ days: isRange(days) ? days : null });
      }}
    />
  );
}

/** Search and filters of the audit. */
export function AuditBar({ tongue, children }: Props) {
  const { t } = useTranslation('audit');
  const connections = useConnections();
  const text = useAuditState((state) => state.text);
  const actions = useAuditState((state) => state.actions);
  const of = useAuditState((state) => state.of);
  const days = useAuditState((state) => state.days);
  return (
    <div className={styles['bar']} role="search" aria-label={t('filter.label')}>
      <SearchField
        className={styles['search']}
        label={t('search')}
        limit={200}
        text={text}
        onText={(next) => narrow({ text: next })}
      />
      <Select<string[]>
        className={styles['filter'] ?? ''}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        optionFilterProp="label"
        placeholder={t('filter.actions')}
        aria-label={t('filter.actions')}
        value={[...actions]}
        options={Object.keys(tongue.words.actions).map((value) => ({ value, label: tongue.action(value) }))}
        onChange={(next) => narrow({ actions: next })}
      />
      <Select<string | undefined>
        className={styles['filter'] ?? ''}
        allowClear
        popupMatchSelectWidth={false}
        placeholder={t('filter.connection')}
        aria-label={t('filter.connection')}
        value={of ?? undefined}
        options={[
          ...connections.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
          { value: NO_CONNECTION, label: t('noConnection') },
        ]}
        onChange={(next: string | undefined) => narrow({ of: next ?? null })}
      />
      <DayRange value={days} />
      {children}
    </div>
  );
}
