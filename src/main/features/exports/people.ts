import type { ExportSource } from '@shared/contract/exports';
import type { PersonRow } from '@shared/contract/people';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import type { ExportTable } from './table';

export type PeopleSource = Extract<ExportSource, { of: 'people' }>;
type Field = PeopleSource['columns'][number]['field'];

/** People who match, most groups first; with userids only those, in the order in which they are named. */
export async function peopleTable(
  store: Pick<StoreApi, 'listPeople'>,
  source: PeopleSource,
): Promise<ExportTable> {
  const { connectionId, text, userids, columns } = source;
  const matching = await store.listPeople(connectionId, text);
  const people = userids.length === 0 ? matching : inOrder(matching, userids);
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const person of people) yield columns.map(({ field }) => cell(person, field, source));
  }
  return { columns, rows: rows(), total: people.length };
}

function inOrder(people: readonly PersonRow[], userids: readonly string[]): PersonRow[] {
  const known = new Map(people.map((person) => [person.userid, person]));
  return userids.flatMap((userid) => known.get(userid) ?? []);
}

function cell(person: PersonRow, field: Field, { stateTitles, followTitles }: PeopleSource): Cell {
  switch (field) {
    case 'leftAt':
    case 'lastSeenAt':
      return moment(person[field]);
    case 'state':
      return stateTitles[person.state];
    case 'followUser':
      return person.followUser ? followTitles.yes : followTitles.no;
    case 'departments':
      return person.departments.join(' / ');
    case 'name':
    case 'alias':
    case 'userid':
    case 'groups':
    case 'members':
    case 'gives':
    case 'takes':
      return person[field];
  }
}
