import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { NoMatch, NothingSynced } from '@renderer/grid/Covers';
import { resetPeople, usePeopleState } from './peopleState';

/** Why there are no rows, and the next step. */
export function PeopleEmpty({ connection }: { connection: Connection }) {
  const { t } = useTranslation('people');
  const narrowed = usePeopleState(
    ({ text, segment, owning }) => text.trim() !== '' || segment !== 'all' || owning,
  );
  return narrowed ? (
    <NoMatch
      title={t('empty.noMatch')}
      text={t('empty.noMatchText')}
      reset={t('empty.reset')}
      onReset={resetPeople}
    />
  ) : (
    <NothingSynced
      connection={connection}
      title={t('empty.title')}
      text={t('empty.text')}
      action={t('empty.action')}
      syncing={t('empty.syncing')}
      syncingText={t('empty.syncingText')}
      help="people"
    />
  );
}
