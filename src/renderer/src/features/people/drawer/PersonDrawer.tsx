import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { PersonRow } from '@shared/contract/people';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { StatusTag } from '@renderer/components/StatusTag';
import { SidePanel } from '@renderer/grid/SidePanel';
import { shownName } from '@renderer/lib/personNames';
import { useQuery } from '@renderer/lib/useQuery';
import { visibleText } from '@renderer/lib/visibleText';
import { STATE_TONES } from '../personWords';
import styles from './drawer.module.css';
import { OwnedGroups } from './OwnedGroups';
import { PersonFacts } from './PersonFacts';
import { PersonPlans } from './PersonPlans';
import { PersonStatistics } from './PersonStatistics';

const TOPICS = ['people.changed', 'groups.changed', 'transfers.changed'] as const;

interface Props {
  readonly connection: Connection;
  readonly userid: string;
  /** What the grid shows of the person, until the store has answered. */
  readonly row: PersonRow | undefined;
  readonly onClose: () => void;
  readonly onStep: ((by: -1 | 1) => void) | undefined;
}

/** Everything known about one person, beside the grid. */
export function PersonDrawer({ connection, userid, row, onClose, onStep }: Props) {
  const { t } = useTranslation('people');
  const { data, error, refetch } = useQuery('people.list', [{ connectionId: connection.id, text: userid }], {
    topics: TOPICS,
  });
  const known = row?.userid === userid ? row : undefined;
  const person = data === undefined ? known : data.find((one) => one.userid === userid);
  return (
    <SidePanel
      label={t('drawer.label')}
      title={person === undefined ? <h2>{visibleText(userid)}</h2> : <Title person={person} />}
      onClose={onClose}
      onStep={onStep}
    >
      {error !== undefined && (
        <div className={styles['note']}>
          <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
        </div>
      )}
      {person === undefined && data === undefined && error === undefined && <Bones rows={10} />}
      {data !== undefined && person === undefined && <p className={styles['note']}>{t('drawer.nobody')}</p>}
      {person !== undefined && (
        <div key={userid} className={styles['body']} tabIndex={0}>
          <PersonFacts connectionId={connection.id} person={person} />
          <OwnedGroups connection={connection} person={person} />
          <PersonPlans connectionId={connection.id} userid={userid} />
          <PersonStatistics connectionId={connection.id} userid={userid} />
        </div>
      )}
    </SidePanel>
  );
}

function Title({ person }: { person: PersonRow }) {
  const { t } = useTranslation(['people', 'common']);
  const name = shownName(person);
  return (
    <>
      <h2 className={name === null ? `${styles['name']} ${styles['own']}` : styles['name']}>
        {name ?? t('common:person.nameless')}
      </h2>
      <div className={styles['tags']}>
        <StatusTag tone={STATE_TONES[person.state]}>{t(`state.${person.state}`)}</StatusTag>
        {person.namesake && (
          <StatusTag tone="unknown" title={t('hint.namesake')}>
            {t('namesake')}
          </StatusTag>
        )}
      </div>
    </>
  );
}
