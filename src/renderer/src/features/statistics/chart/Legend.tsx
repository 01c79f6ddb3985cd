import { useTranslation } from 'react-i18next';
import type { Palette } from '@renderer/theme/tokens';
import { toggleSeries, useChartState } from './chartState';
import styles from './chart.module.css';
import type { ChartModel } from './model';
import { seriesColor } from './option';

interface Props {
  readonly model: ChartModel;
  readonly palette: Palette;
  /** Entries that belong to an axis on the right. */
  readonly right: ReadonlySet<string>;
  /** The range that dashed lines are about; null without comparison. */
  readonly compared: string | null;
}

/** What the colours mean; a click turns a series off and on again. */
export function Legend({ model, palette, right, compared }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const hidden = useChartState((state) => state.hidden);
  const named = new Map(
    model.series.filter(({ color }) => color !== null).map((series) => [series.entry.id, series]),
  );
  const rest = new Set(model.series.filter(({ color }) => color === null).map(({ subject }) => subject)).size;
  return (
    <ul className={styles['legend']} aria-label={t('chart.legend')}>
      {[...named.values()].map((series) => (
        <li key={series.entry.id}>
          <button
            type="button"
            className={styles['entry']}
            aria-pressed={!hidden.has(series.entry.id)}
            title={series.entry.name}
            onClick={() => toggleSeries(series.entry.id)}
          >
            <span
              className={styles['swatch']}
              style={{ background: seriesColor(series, palette) }}
              aria-hidden="true"
            />
            <span className={styles['entryName']}>{series.entry.name}</span>
            {right.has(series.entry.id) && <span className={styles['axis']}>{t('chart.right')}</span>}
          </button>
        </li>
      ))}
      {rest > 0 && <li className={styles['note']}>{t('chart.rest', { count: rest })}</li>}
      {model.left > 0 && <li className={styles['note']}>{t('chart.left', { count: model.left })}</li>}
      {model.blank.length > 0 && (
        <li className={styles['note']} title={t('chart.blankHint')}>
          {t('chart.blank', { names: model.blank.join(t('common:listSeparator')) })}
        </li>
      )}
      {compared !== null && (
        <li className={styles['note']}>
          <span className={styles['dash']} aria-hidden="true" />
          {t('chart.compared', { range: compared })}
        </li>
      )}
    </ul>
  );
}
