import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, DatePicker, Popover, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { addDays, isDay, type Day } from '@shared/domain/day';
import { changeView } from '../explorer/explorerState';
import { PRESETS, type Preset } from '../explorer/presets';
import { daysIn, rangeOf, type Times, type View } from '../explorer/view';
import { limitsOf } from '../explorer/limits';
import styles from './bar.module.css';

const FORMAT = 'YYYY-MM-DD';
const CUSTOM = 'custom';

interface Props {
  readonly definition: Dataset;
  readonly view: View;
  readonly times: Times;
}

function isRange(days: readonly (string | null | undefined)[]): days is [Day, Day] {
  return days.length === 2 && days.every((day) => typeof day === 'string' && isDay(day));
}

/** Which days: a range that moves with the calendar, or two days; and what the vendor allows. */
export function RangePicker({ definition, view, times }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const range = rangeOf(view, times);
  const archived = times.first !== null;
  const presets = PRESETS.filter((preset) => preset !== 'all' || archived).map((preset) => ({
    value: preset as Preset | typeof CUSTOM,
    label: t(`range.${preset}`),
  }));
  const pick = (value: Preset | typeof CUSTOM): void =>
    changeView(value === CUSTOM ? { preset: null, fixed: range } : { preset: value });
  return (
    <div className={styles['range']}>
      <Select<Preset | typeof CUSTOM>
        className={styles['preset'] ?? ''}
        aria-label={t('range.preset')}
        value={view.preset ?? CUSTOM}
        popupMatchSelectWidth={200}
        options={[...presets, { value: CUSTOM, label: t('range.custom') }]}
        onChange={pick}
      />
      <DatePicker.RangePicker
        className={styles['days'] ?? ''}
        aria-label={t('range.days')}
        allowClear={false}
        value={[dayjs(range.from), dayjs(range.to)]}
        maxDate={dayjs(addDays(times.today, -1))}
        onChange={(picked) => {
          const days = (picked ?? []).map((day) => day?.format(FORMAT));
          if (isRange(days)) changeView({ preset: null, fixed: { from: days[0], to: days[1] } });
        }}
      />
      <Popover
        trigger="click"
        placement="bottom"
        arrow={false}
        content={
          <ul className={styles['limits']}>
            <li>{t('range.count', { count: daysIn(range) })}</li>
            {limitsOf(definition, times.today).map(({ key, params }) => (
              <li key={key}>
                {t(`limits.${key}`, { vendor: t(`common:vendor.${definition.vendor}`), ...params })}
              </li>
            ))}
          </ul>
        }
      >
        <Button
          type="text"
          icon={<InfoCircleOutlined aria-hidden="true" />}
          aria-label={t('range.limits')}
          title={t('range.limits')}
        />
      </Popover>
    </div>
  );
}
