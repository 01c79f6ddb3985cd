import { Button, Drawer, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { dataset, datasetsOf } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, dayOf, nowSeconds, type Day } from '@shared/domain/day';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { StatusTag } from '@renderer/components/StatusTag';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { dateTime } from '@renderer/lib/format';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { ArchiveJob } from '../datasets/ArchiveJob';
import { losingText } from '../datasets/standingText';
import { gapsIn, knownIn } from '../datasets/standing';
import type { Archive } from '../datasets/useArchive';
import { inLanguage } from '../words';
import { CoverageCalendar } from './CoverageCalendar';
import styles from './coverage.module.css';

const TOPICS = ['statistics.changed'] as const;

interface Props {
  readonly connection: Connection;
  readonly archive: Archive;
  readonly first: DatasetId;
  readonly onClose: () => void;
}

/** Which days the archive has of a dataset, which it is about to lose, and the way to fill them. */
export function CoverageDrawer({ connection, archive, first, onClose }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const { number } = useFormat();
  const switchId = useId();
  const [open, setOpen] = useState(true);
  const kept = datasetsOf(connection.vendor).filter(({ archived }) => archived);
  const [chosen, setChosen] = useState<DatasetId>(dataset(first).archived ? first : (kept[0]?.id ?? first));
  const today = dayOf(nowSeconds());
  const definition = dataset(chosen);
  const summary = archive.summaryOf(chosen);
  const to = addDays(today, -1);
  const from = earliest(addDays(today, -definition.window.fillDays), to);
  const { data, error, refetch } = useQuery(
    'statistics.coverage',
    [{ connectionId: connection.id, dataset: chosen, from, to }],
    { topics: TOPICS, keep: true },
  );
  const gaps = summary === undefined ? 0 : gapsIn(summary.coverage);
  return (
    <Drawer
      open={open}
      size={860}
      title={t('coverage.title')}
      onClose={() => setOpen(false)}
      afterOpenChange={(visible) => {
        if (!visible) onClose();
      }}
    >
      <div className={styles['drawer']}>
        <div className={styles['head']}>
          <Select<DatasetId>
            className={styles['dataset'] ?? ''}
            aria-label={t('coverage.dataset')}
            value={chosen}
            options={kept.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
            onChange={setChosen}
          />
          <span className={styles['space']} />
          <label htmlFor={switchId}>{t('archive.automatic')}</label>
          <Switch
            id={switchId}
            size="small"
            checked={archive.query.data?.automatic ?? false}
            loading={archive.busy}
            onChange={archive.setAutomatic}
          />
        </div>
        <p className={styles['explain']}>{t('archive.automaticHint')}</p>
        {summary?.losing != null && (
          <div className={styles['losing']} role="status">
            <StatusTag tone="failed" look="plain">
              {losingText(summary.losing, t)}
            </StatusTag>
          </div>
        )}
        {summary !== undefined && (
          <dl className={styles['facts']}>
            <dt>{t('coverage.known')}</dt>
            <dd>{number(knownIn(summary.coverage))}</dd>
            <dt>{t('coverage.gaps')}</dt>
            <dd>{number(gaps)}</dd>
            <dt>{t('coverage.expired')}</dt>
            <dd>{number(summary.coverage.expired)}</dd>
            <dt>{t('coverage.restated')}</dt>
            <dd>{number(summary.coverage.restated)}</dd>
            <dt>{t('coverage.readAt')}</dt>
            <dd>{summary.readAt === null ? t('common:never') : dateTime(summary.readAt)}</dd>
          </dl>
        )}
        {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
        {data === undefined && error === undefined && <Bones rows={7} rowHeight={26} />}
        {data !== undefined && <CoverageCalendar key={chosen} from={from} to={to} coverage={data} />}
        {archive.job === undefined ? (
          <div>
            <Button
              type={gaps > 0 ? 'primary' : 'default'}
              disabled={gaps === 0}
              loading={archive.busy}
              onClick={() => archive.fill(chosen)}
            >
              {gaps > 0 ? t('coverage.fill', { count: gaps }) : t('coverage.nothingToFill')}
            </Button>
          </div>
        ) : (
          <ArchiveJob job={archive.job} />
        )}
      </div>
    </Drawer>
  );
}

const earliest = (from: Day, to: Day): Day => (from < to ? from : to);
