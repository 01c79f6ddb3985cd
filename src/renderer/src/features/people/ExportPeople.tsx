import { useTranslation } from 'react-i18next';
import type { ExportSource } from '@shared/contract/exports';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import type { ColumnPlace } from '@renderer/grid/view';
import { request } from '@renderer/lib/api';
import { filterPeople, sortPeople, type PeopleQuery } from './peopleQuery';
import type { PeopleT } from './personWords';

type Columns = Extract<ExportSource, { of: 'people' }>['columns'];
const PLAIN = [
  'userid',
  'state',
  'departments',
  'groups',
  'members',
  'gives',
  'takes',
  'followUser',
] as const;

/** The columns on the screen, in their order; name and alias are two columns of a file, and so are the two days. */
function exportColumns(places: readonly ColumnPlace[], t: PeopleT): Columns {
  return places.flatMap(({ colId, hide }): Columns => {
    if (hide) return [];
    if (colId === 'name') {
      return [
        { field: 'name', title: t('column.name') },
        { field: 'alias', title: t('export.alias') },
      ];
    }
    if (colId === 'seen') {
      return [
        { field: 'lastSeenAt', title: t('export.lastSeenAt') },
        { field: 'leftAt', title: t('export.leftAt') },
      ];
    }
    const field = PLAIN.find((name) => name === colId);
    return field === undefined ? [] : [{ field, title: t(`column.${field}`) }];
  });
}

interface Props {
  readonly query: PeopleQuery;
  readonly matching: number;
  readonly places: readonly ColumnPlace[];
}

/** Exports the people on the screen, in their order and with its columns. */
export function ExportPeople({ query, matching, places }: Props) {
  const { t } = useTranslation(['people', 'exports']);
  const { connectionId, text } = query;
  const source = async (): Promise<ExportSource | null> => {
    // The screen filters and orders by itself, so it says who they are.
    const all = await request('people.list', { connectionId, text });
    const shown = sortPeople(filterPeople(all, query), query.sort);
    if (shown.length === 0) return null;
    return {
      of: 'people',
      connectionId,
      text,
      userids: shown.map(({ userid }) => userid),
      columns: exportColumns(places, t),
      stateTitles: { active: t('state.active'), left: t('state.left'), unknown: t('state.unknown') },
      followTitles: { yes: t('may'), no: t('mayNot') },
    };
  };
  return (
    <ExportMenu
      place="people"
      name={t('title')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: matching }),
          reason: matching === 0 ? 'nothingMatches' : null,
          source,
        },
      ]}
    />
  );
}
