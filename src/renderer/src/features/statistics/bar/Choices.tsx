import { BarChartOutlined, AppstoreOutlined, LineChartOutlined, BarsOutlined } from '@ant-design/icons';
import { Segmented, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { NotAdditive } from '@shared/domain/datasets/metric';
import type { Grain } from '@shared/domain/statistics';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { changeView } from '../explorer/explorerState';
import { canStack, chartOf } from '../explorer/stack';
import {
  bysOf,
  CHARTS,
  COMPARES,
  GRAINS,
  type By,
  type ChartKind,
  type Compare,
  type View,
} from '../explorer/view';
import { inLanguage } from '../words';
import styles from './bar.module.css';

interface Props {
  readonly definition: Dataset;
  readonly view: View;
}

/** What rows are made of: buckets of time, subjects, or both. */
export function ByChoice({ definition, view }: Props) {
  const { t } = useTranslation('statistics');
  const bys = bysOf(definition);
  if (bys.length < 2) return null;
  const subject = t(`subject.${definition.subject}`).toLowerCase();
  return (
    <Segmented<By>
      aria-label={t('by.label')}
      value={view.by}
      options={bys.map((value) => ({ value, label: t(`by.${value}`, { subject }) }))}
      onChange={(by) => changeView({ by })}
    />
  );
}

/** How long a bucket of time is; of no use to a row for each subject. */
export function GrainChoice({ view }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <Segmented<Grain>
      aria-label={t('grain.label')}
      disabled={view.by === 'subject'}
      value={view.by === 'subject' ? 'total' : view.grain}
      options={GRAINS.map((value) => ({ value, label: t(`grain.${value}`) }))}
      onChange={(grain) => changeView({ grain })}
    />
  );
}

interface MetricOption {
  readonly value: string;
  readonly label: string;
  readonly why: NotAdditive | undefined;
}

export function MetricChoice({ definition, view }: Props) {
  const { t } = useTranslation('statistics');
  const language = useLanguage();
  return (
    <Select<string[], MetricOption>
      className={styles['metrics'] ?? ''}
      mode="multiple"
      maxCount={40}
      maxTagCount="responsive"
      aria-label={t('metrics.label')}
      value={[...view.metrics]}
      optionFilterProp="label"
      popupMatchSelectWidth={320}
      listHeight={360}
      options={definition.metrics.map(({ id, label, why }) => ({
        value: id,
        label: inLanguage(label, language),
        why,
      }))}
      optionRender={({ label, data }) => (
        <span className={styles['option']}>
          <span className={styles['optionName']}>{label}</span>
          {data.why !== undefined && <span className={styles['optionKey']}>{t(`why.${data.why}`)}</span>}
        </span>
      )}
      onChange={(metrics) => {
        // One metric stays: a question about nothing has no answer.
        if (metrics.length > 0) changeView({ metrics: inOrder(definition, metrics) });
      }}
    />
  );
}

/** Chosen metrics in the order of the definition, which is that of the vendor's own screens. */
const inOrder = ({ metrics }: Dataset, chosen: readonly string[]): string[] =>
  metrics.map(({ id }) => id).filter((id) => chosen.includes(id));

export function CompareChoice({ view }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <Select<Compare>
      className={styles['compare'] ?? ''}
      aria-label={t('compare.label')}
      value={view.compare}
      popupMatchSelectWidth={240}
      options={COMPARES.map((value) => ({ value, label: t(`compare.${value}`) }))}
      onChange={(compare) => changeView({ compare })}
    />
  );
}

const ICONS: Readonly<Record<ChartKind, ReactNode>> = {
  line: <LineChartOutlined aria-hidden="true" />,
  bar: <BarChartOutlined aria-hidden="true" />,
  stacked: <BarsOutlined rotate={90} aria-hidden="true" />,
  multiples: <AppstoreOutlined aria-hidden="true" />,
};

export function ChartChoice({ definition, view }: Props) {
  const { t } = useTranslation('statistics');
  const reasons: Readonly<Partial<Record<ChartKind, string>>> = {
    ...(view.by === 'subject' ? { line: t('chart.noLine') } : {}),
    ...(canStack(view, definition) ? {} : { stacked: t('chart.noStack') }),
  };
  return (
    <Segmented<ChartKind>
      aria-label={t('chart.kind')}
      value={chartOf(view, definition)}
      options={CHARTS.map((value) => ({
        value,
        disabled: reasons[value] !== undefined,
        label: (
          <Tooltip title={reasons[value] ?? t(`chart.${value}`)}>
            <span className={styles['icon']} role="img" aria-label={t(`chart.${value}`)}>
              {ICONS[value]}
            </span>
          </Tooltip>
        ),
      }))}
      onChange={(chart) => changeView({ chart })}
    />
  );
}
