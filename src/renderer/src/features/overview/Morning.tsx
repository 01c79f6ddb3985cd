import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { MorningFigure } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import { Panel } from '../../components/Panel';
import { useLanguage } from '../../i18n/useLanguage';
import { useQuery } from '../../lib/useQuery';
import { go } from '../../stores/router';
import { HintList } from '../statistics/hints/HintList';
import { figureName } from '../statistics/values/figureName';
import { formatDelta, formatValue } from '../statistics/values/format';
import { inLanguage } from '../statistics/words';
import { ArchiveWarning } from './ArchiveWarning';
import styles from './Morning.module.css';

const TOPICS = ['statistics.changed'] as const;
/** Hints that are teased; the statistics screen lists them all. */
const FEW = 3;

/** The figures that an admin looks at each morning, against the week before, and what is unusual among them. */
export function Morning({ connection }: { connection: Connection }) {
  const { t } = useTranslation('statistics');
  const connectionId = connection.id;
  const { data: figures = [] } = useQuery('statistics.morning', [{ connectionId }], { topics: TOPICS });
  const { data: hints = [] } = useQuery('statistics.hints', [{ connectionId }], { topics: TOPICS });
  const known = figures.filter(({ value }) => value !== null);
  const day = known
    .map((figure) => figure.day)
    .toSorted()
    .at(-1);
  return (
    <>
      <ArchiveWarning connection={connection} />
      {day !== undefined && (
        <Panel
          title={t('morning.title')}
          aside={t('morning.aside', { day })}
          inset="flush"
          actions={
            <Button size="small" type="link" onClick={() => go({ screen: 'statistics' })}>
              {t('morning.open')}
            </Button>
          }
        >
          <ul className={styles['figures']}>
            {known.map((figure) => (
              <Figure key={`${figure.dataset} ${figure.metric}`} figure={figure} newest={day} />
            ))}
          </ul>
          {hints.length > 0 && (
            <div className={styles['hints']}>
              <h3>{t('hints.label')}</h3>
              <HintList
                connectionId={connectionId}
                hints={hints.slice(0, FEW)}
                onOpen={() => go({ screen: 'statistics' })}
              />
            </div>
          )}
        </Panel>
      )}
    </>
  );
}

function Figure({ figure, newest }: { figure: MorningFigure; newest: string }) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const definition = dataset(figure.dataset);
  const named = figureName(figure, language, t);
  if (named === undefined) return null;
  const { value, weekBefore } = figure;
  const delta = formatDelta(value, weekBefore, named.kind);
  return (
    <li className={styles['figure']}>
      <button
        type="button"
        className={styles['link']}
        title={inLanguage(definition.title, language)}
        onClick={() => go({ screen: 'statistics', dataset: figure.dataset })}
      >
        <span className={styles['name']}>{named.name}</span>
        <span className={styles['value']}>{formatValue(value, named.kind)}</span>
        <span className={styles['change']}>
          {weekBefore === null
            ? t('morning.noBefore')
            : value === weekBefore
              ? t('morning.same')
              : t('morning.change', { delta })}
          {figure.day !== newest && ` · ${figure.day.slice(5)}`}
        </span>
      </button>
    </li>
  );
}
