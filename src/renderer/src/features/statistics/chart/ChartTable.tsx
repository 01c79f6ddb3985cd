import { useTranslation } from 'react-i18next';
import { formatValue } from '../values/format';
import styles from './chart.module.css';
import type { ChartModel } from './model';

/** Rows that are read out from the chart; the grid below holds them all. */
const MOST_ROWS = 200;

/** What the chart draws, for those who listen instead. */
export function ChartTable({ model, caption }: { model: ChartModel; caption: string }) {
  const { t } = useTranslation('statistics');
  const places = model.places.slice(0, MOST_ROWS);
  return (
    <div className={styles['table']}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{model.inTime ? t('column.bucket') : t('column.subject')}</th>
            {model.series.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, label }, at) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {model.series.map(({ id, values, metric }) => (
                <td key={id}>
                  {(values[at] ?? null) === null ? t('chart.unknown') : formatValue(values[at], metric.kind)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
