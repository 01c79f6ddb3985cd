import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Callout } from '@renderer/features/transfers/Callout';
import { STATE_TONES } from '../states';
import { anew, type Task } from '../tasks';
import styles from './panel.module.css';

interface Props {
  readonly connection: Connection;
  readonly row: JoinWayRow;
  readonly onTask: (task: Task) => void;
}

/** What a state other than the usual one means and what to do about it, and why the last reading failed. */
export function StateNote({ connection, row, onTask }: Props) {
  const { t } = useTranslation('joinWays');
  const { state, fields, error } = row;
  // What the state says already: that WeCom does not know it, or that an answer was lost.
  const told =
    (state === 'missing' && error?.reason === 'joinWays.missing') ||
    (state === 'unsettled' && error?.reason === 'joinWays.lost');
  if (state === 'live' && error === null) return null;
  return (
    <div className={styles['inset']}>
      {state !== 'live' && (
        <Callout tone={STATE_TONES[state]}>
          <p>{t(state === 'missing' && fields === null ? 'panel.note.never' : `panel.note.${state}`)}</p>
          {fields !== null && (state === 'missing' || state === 'deleted') && (
            <Button
              className={styles['noteAction'] ?? ''}
              size="small"
              disabled={connection.readOnly}
              title={connection.readOnly ? t('actions.readOnly') : undefined}
              onClick={() => onTask(anew(fields, 'again'))}
            >
              {t('panel.note.createAgain')}
            </Button>
          )}
        </Callout>
      )}
      {error !== null && !told && <ErrorNote error={error} tone="waiting" />}
    </div>
  );
}
