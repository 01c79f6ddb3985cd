import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import { clearPicked } from '@renderer/grid/gridState';
import { isEmpty, PICK_LIMIT, pickedCount } from '@renderer/grid/selection';
import { visibleText } from '@renderer/lib/visibleText';
import { groupsGrid } from './groupsState';
import styles from './SelectionBar.module.css';
import { useSelectionSummary } from './useSelectionSummary';

interface Props {
  readonly connection: Connection;
  /** Rows that match the query on the screen. */
  readonly matching: number;
  /** All groups of the connection. */
  readonly total: number;
  readonly onHandOver: () => void;
}

/** What is picked and what would be handed over, before anything is clicked. Only there with a selection. */
export function SelectionBar({ connection, matching, total, onHandOver }: Props) {
  const { t } = useTranslation('groups');
  const picked = useStore(groupsGrid, (state) => state.picked);
  const overflow = useStore(groupsGrid, (state) => state.overflow);
  const summary = useSelectionSummary(connection.id, picked);
  if (isEmpty(picked) && !overflow) return null;

  const count = summary?.groups ?? pickedCount(picked, matching);
  const [only] = summary?.owners.length === 1 ? summary.owners : [];
  const facts =
    summary === null
      ? []
      : [
          only === undefined
            ? t('selection.owners', { count: summary.owners.length })
            : visibleText(only.name ?? only.userid),
          t('selection.members', { count: summary.members }),
        ];
  return (
    <div className={styles['bar']} role="region" aria-label={t('selection.label')}>
      <span className={styles['count']} aria-live="polite">
        {t('selection.count', { count, total: Math.max(total, matching, count) })}
      </span>
      {facts.map((fact) => (
        <span key={fact} className={styles['facts']}>
          {fact}
        </span>
      ))}
      {overflow ? (
        <span className={styles['warn']} role="alert">
          {t('selection.overflow', { count: PICK_LIMIT })}
        </span>
      ) : (
        <span className={styles['warn']}>{connection.readOnly ? t('selection.readOnly') : ''}</span>
      )}
      <Button onClick={() => clearPicked(groupsGrid)}>{t('selection.clear')}</Button>
      <Button
        type="primary"
        icon={<ArrowRightOutlined aria-hidden="true" />}
        iconPlacement="end"
        disabled={connection.readOnly || count === 0}
        onClick={onHandOver}
      >
        {t('selection.handOver')}
      </Button>
    </div>
  );
}
