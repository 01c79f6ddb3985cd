import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { addDays, dayOf, isDay, nowSeconds, type Day } from '@shared/domain/day';

interface Props {
  readonly value: readonly [Day, Day] | null;
  readonly onChange: (value: readonly [Day, Day] | null) => void;
}

const FORMAT = 'YYYY-MM-DD';

function isRange(days: readonly (string | null | undefined)[]): days is [Day, Day] {
  return days.length === 2 && days.every((day) => typeof day === 'string' && isDay(day));
}

/** Picks two days as Shanghai counts them, wherever the computer is. */
export function CreatedRange({ value, onChange }: Props) {
  const { t } = useTranslation('groups');
  const today = dayOf(nowSeconds());
  const preset = (label: string, from: Day) => ({
    label,
    value: [dayjs(from), dayjs(today)] as [dayjs.Dayjs, dayjs.Dayjs],
  });
  return (
    <DatePicker.RangePicker
      aria-label={t('filter.created')}
      value={value === null ? null : [dayjs(value[0]), dayjs(value[1])]}
      maxDate={dayjs(today)}
      presets={[
        preset(t('filter.last7'), addDays(today, -6)),
        preset(t('filter.last30'), addDays(today, -29)),
        preset(t('filter.last90'), addDays(today, -89)),
        preset(t('filter.thisYear'), `${today.slice(0, 4)}-01-01` as Day),
      ]}
      onChange={(range) => {
        const days = (range ?? []).map((day) => day?.format(FORMAT));
        onChange(isRange(days) ? days : null);
      }}
    />
  );
}
