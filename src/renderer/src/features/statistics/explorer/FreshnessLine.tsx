import { CloseOutlined, CloudOutlined, DisconnectOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { StatusTag } from '@renderer/components/StatusTag';
import { dateTime } from '@renderer/lib/format';
import { useCall } from '@renderer/lib/useCall';
import { useFormat } from '@renderer/lib/useFormat';
import type { Place } from '../chart/model';
import { setBrushed, useChartState } from '../chart/chartState';
import { gapsIn, knownIn } from '../datasets/standing';
import type { Archive } from '../datasets/useArchive';
import styles from './explorer.module.css';
import type { Answered } from './useExplore';

interface Props {
  readonly answered: Answered;
  readonly definition: Dataset;
  readonly places: readonly Place[];
  readonly rows: number;
  readonly archive: Archive;
  readonly offline: boolean;
  readonly asking: boolean;
}

/** What the grid is narrowed to, how fresh the figures are, how many days are known, and the way to fill the rest. */
export function FreshnessLine({ answered, definition, places, rows, archive, offline, asking }: Props) {
  const { t } = useTranslation('statistics');
  const { number } = useFormat();
  const { query, result } = answered;
  const { coverage, readAt, cut } = result;
  const reread = useCall('statistics.reread');
  useErrorToast(reread.error);
  const gaps = gapsIn(coverage);
  const known = knownIn(coverage);
  const all = known + gaps + coverage.pending + coverage.expired;
  return (
    <div className={styles['fresh']}>
      <BrushChip places={places} />
      <span>{t('rows', { count: rows })}</span>
      {cut > 0 && <span>{t('cut', { count: cut })}</span>}
      <span className={styles['space']} />
      <span role="status">{asking || reread.busy ? t('asking') : ''}</span>
      {offline && (
        <StatusTag tone="unknown" look="plain" icon={<DisconnectOutlined aria-hidden="true" />}>
          {t('offline')}
        </StatusTag>
      )}
      <Tooltip title={readAt === null ? '' : t('fresh.between', between(readAt))}>
        <span className={styles['read']}>
          <CloudOutlined aria-hidden="true" />
          {readAt === null ? t('fresh.never') : t('fresh.until', { time: dateTime(readAt.newest) })}
        </span>
      </Tooltip>
      {definition.shape !== 'range' && all > 0 && (
        <span title={t('fresh.knownHint')}>
          {t('fresh.known', { known: number(known), all: number(all) })}
        </span>
      )}
      {coverage.restated > 0 && <span>{t('fresh.restated', { count: coverage.restated })}</span>}
      {definition.archived && gaps > 0 && archive.job === undefined && (
        <Button size="small" loading={archive.busy} onClick={() => archive.fill(definition.id)}>
          {t('fresh.fill', { count: gaps })}
        </Button>
      )}
      {!offline && readAt !== null && (
        <Button
          size="small"
          type="text"
          title={t('fresh.rereadHint')}
          loading={reread.busy}
          onClick={() => void reread.run(query)}
        >
          {t('fresh.reread')}
        </Button>
      )}
    </div>
  );
}

const between = ({ oldest, newest }: { oldest: number; newest: number }) => ({
  oldest: dateTime(oldest),
  newest: dateTime(newest),
});

/** What was drawn over in the chart, and the way back to everything. */
function BrushChip({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation('statistics');
  const brushed = useChartState((state) => state.brushed);
  if (brushed === null) return null;
  const first = places[brushed[0]]?.label ?? '';
  const last = places[brushed[1]]?.label ?? '';
  const text = first === last ? t('brush.one', { first }) : t('brush.range', { first, last });
  return (
    <span className={styles['chip']}>
      <span className={styles['chipText']}>{text}</span>
      <button
        type="button"
        className={styles['chipClose']}
        aria-label={t('brush.clear')}
        onClick={() => setBrushed(null)}
      >
        <CloseOutlined aria-hidden="true" />
      </button>
    </span>
  );
}
