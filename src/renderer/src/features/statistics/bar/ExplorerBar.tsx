import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Subject } from '@shared/domain/statistics';
import { changeView } from '../explorer/explorerState';
import { picksSubjects, type Times, type View } from '../explorer/view';
import styles from './bar.module.css';
import { ByChoice, CompareChoice, GrainChoice, MetricChoice } from './Choices';
import { OrderChoice } from './OrderChoice';
import { RangePicker } from './RangePicker';
import { ScopePicker } from './ScopePicker';
import { SobotScope } from './SobotScope';

interface Props {
  readonly connection: Connection;
  readonly definition: Dataset;
  readonly view: View;
  readonly times: Times;
  readonly known: readonly Subject[];
}

/** What is asked: whom, which days, in what steps, which metrics, against what, and how it is drawn. */
export function ExplorerBar({ connection, definition, view, times, known }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <div className={styles['bar']} role="search" aria-label={t('bar')}>
      {picksSubjects(definition) && (
        <ScopePicker
          key={definition.id}
          connectionId={connection.id}
          definition={definition}
          value={view.subjects}
          known={known}
          onChange={(subjects) => changeView({ subjects })}
        />
      )}
      {definition.filters.length > 0 && (
        <SobotScope connection={connection} definition={definition} view={view} />
      )}
      <RangePicker definition={definition} view={view} times={times} />
      <ByChoice definition={definition} view={view} />
      <GrainChoice definition={definition} view={view} />
      <MetricChoice definition={definition} view={view} />
      <CompareChoice definition={definition} view={view} />
      {definition.id === 'groupsByOwnerRange' && <OrderChoice order={view.order} />}
    </div>
  );
}
