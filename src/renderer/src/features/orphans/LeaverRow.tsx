import { InfoCircleOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrphanLeaver } from '@shared/contract/orphans';
import { dayOf } from '@shared/domain/day';
import { Id } from '@renderer/components/Id';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './leavers.module.css';
import { yearState } from './year';
import { YearTag } from './YearTag';

interface Props {
  readonly leaver: OrphanLeaver;
  readonly chosen: boolean;
  readonly onTurn: (on: boolean) => void;
}

/** One leaver: how much was left behind, until when it can be handed over, and what is special about it. */
export function LeaverRow({ leaver, chosen, onTurn }: Props) {
  const { t } = useTranslation('orphans');
  const id = useId();
  const { userid, daysLeft, lastDay, yearFrom } = leaver;
  const name = leaver.name === null ? '' : visibleText(leaver.name).trim();
  const year = yearState(daysLeft);
  const notes = [
    ...(year === 'past' ? [t('note.past')] : []),
    ...(leaver.state === 'hidden' ? [t('note.hidden')] : leaver.listed ? [] : [t('note.unlisted')]),
  ];
  return (
    <li className={styles['leaver']} data-chosen={chosen}>
      <Checkbox
        id={id}
        checked={chosen}
        aria-describedby={`${id}-facts`}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <div className={styles['words']}>
        <div className={styles['who']}>
          <label htmlFor={id} className={styles['name']}>
            {name === '' ? userid : name}
          </label>
          {name !== '' && <Id value={userid} keep={16} />}
          <span className={styles['days']}>
            <YearTag daysLeft={daysLeft} />
          </span>
        </div>
        <div id={`${id}-facts`} className={styles['facts']}>
          <span>{t('leaver.groups', { count: leaver.groups })}</span>
          <span>{t('leaver.members', { count: leaver.members })}</span>
          <span>{stateText()}</span>
          {lastDay !== null && (
            <span>
              {t('leaver.lastDay', { day: lastDay })}
              {yearFrom === 'seen' && (
                <span className={styles['estimate']} title={t('estimateHint')}>
                  {t('estimate')}
                </span>
              )}
            </span>
          )}
        </div>
        {notes.map((note) => (
          <p key={note} className={styles['note']}>
            <InfoCircleOutlined aria-hidden="true" />
            {note}
          </p>
        ))}
      </div>
    </li>
  );

  /** When the person left; or, where nobody said, until when the person was seen. */
  function stateText(): string {
    const { state, leftAt, lastSeenAt } = leaver;
    if (leftAt !== null) return t('leaver.left', { day: dayOf(leftAt) });
    const seen = lastSeenAt === null ? t(`leaver.state.${state}`) : dayOf(lastSeenAt);
    return lastSeenAt === null ? seen : t(`leaver.seen.${state}`, { day: seen });
  }
}
