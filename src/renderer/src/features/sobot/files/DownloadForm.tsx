import { CloudDownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskType } from '@shared/contract/sobot';
import { FILE_DAYS } from '@shared/domain/offline-files';
import { addDays, dayOf, nowSeconds } from '@shared/domain/day';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Panel } from '@renderer/components/Panel';
import styles from '../sobot.module.css';
import { TASKS } from '../tasks';
import { daysIn, FILE_PRESETS, fileRange, lastDays } from './range';
import { useDownload } from './useDownload';

const FORMAT = 'YYYY-MM-DD';
const EVERY: readonly TaskType[] = TASKS.map(({ type }) => type);

/** Which days and kinds to download. */
export function DownloadForm({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation('sobot');
  const id = useId();
  const today = dayOf(nowSeconds());
  const [range, setRange] = useState(() => lastDays(today, 1));
  const [types, setTypes] = useState(EVERY);
  const { start, busy, error } = useDownload(connectionId);
  const files = daysIn(range) * types.length;
  return (
    <Panel title={t('files.choose')}>
      <div className={styles['form']}>
        <div className={styles['field']}>
          <span className={styles['label']} id={`${id}-days`}>
            {t('files.days')}
          </span>
          <DatePicker.RangePicker
            className={styles['days'] ?? ''}
            aria-label={t('files.days')}
            aria-describedby={`${id}-hint`}
            allowClear={false}
            value={[dayjs(range.from), dayjs(range.to)]}
            maxDate={dayjs(addDays(today, -1))}
            disabledDate={(day, { from }) =>
              from !== undefined && Math.abs(day.startOf('day').diff(from.startOf('day'), 'day')) >= FILE_DAYS
            }
            presets={FILE_PRESETS.map(({ name, days }) => {
              const { from, to } = lastDays(today, days);
              return { label: t(`files.${name}`), value: [dayjs(from), dayjs(to)] };
            })}
            onChange={(picked) => {
              const [from, to] = (picked ?? []).map((day) => day?.format(FORMAT));
              setRange((before) => fileRange(from, to, today) ?? before);
            }}
          />
          <span className={styles['muted']} id={`${id}-hint`}>
            {t('files.daysHint', { most: FILE_DAYS })}
          </span>
        </div>
        <fieldset className={styles['fieldset']}>
          <legend className={styles['label']}>{t('files.types')}</legend>
          <div className={styles['types']}>
            <Checkbox
              className={styles['every'] ?? ''}
              checked={types.length === EVERY.length}
              indeterminate={types.length > 0 && types.length < EVERY.length}
              onChange={({ target }) => setTypes(target.checked ? EVERY : [])}
            >
              {t('files.typesAll')}
            </Checkbox>
            {TASKS.map(({ type, word }) => (
              <Checkbox
                key={type}
                checked={types.includes(type)}
                onChange={({ target }) =>
                  setTypes(EVERY.filter((one) => (one === type ? target.checked : types.includes(one))))
                }
              >
                {t(`files.type.${type}`)} <code className={styles['word']}>{word}</code>
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <p className={styles['muted']}>{t('files.enable')}</p>
        {error !== undefined && <ErrorNote error={error} look="bare" />}
        <div className={styles['actions']}>
          <Button
            type="primary"
            icon={<CloudDownloadOutlined aria-hidden="true" />}
            disabled={types.length === 0}
            loading={busy}
            onClick={() => void start(range, types)}
          >
            {t('files.start')}
          </Button>
          <span className={styles['muted']} role="status">
            {types.length === 0 ? t('files.noType') : t('files.total', { count: files })}
          </span>
        </div>
      </div>
    </Panel>
  );
}
