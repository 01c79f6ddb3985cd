import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { NoMatch, NothingSynced } from '@renderer/grid/Covers';
import { FILTER_PARTS, isOn } from './groupsQuery';
import { resetQuery, useGroupsState } from './groupsState';

interface Props {
  readonly connection: Connection;
  readonly known: number | null;
}

/** Why there are no rows, and the next step. */
export function GroupsEmpty({ connection, known }: Props) {
  const { t } = useTranslation('groups');
  const narrowed = useGroupsState(
    ({ text, filter }) => text.trim() !== '' || FILTER_PARTS.some((part) => isOn(filter, part)),
  );
  if (known === null) return null;
  return narrowed && known > 0 ? (
    <NoMatch
      title={t('empty.noMatch')}
      text={t('empty.noMatchText')}
      reset={t('empty.reset')}
      onReset={resetQuery}
    />
  ) : (
    <NothingSynced
      connection={connection}
      title={t('empty.title')}
      text={t('empty.text')}
      action={t('empty.action')}
      syncing={t('empty.syncing')}
      syncingText={t('empty.syncingText')}
      help="groups"
    />
  );
}
