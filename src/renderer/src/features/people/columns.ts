import type { PersonRow } from '@shared/contract/people';
import { dayOf } from '@shared/domain/day';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import { shownAlias, shownName } from '@renderer/lib/personNames';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './columns.module.css';
import { seenAt, STATE_TONES, type PeopleT } from './personWords';

const NONE = '–';

const WIDTHS = {
  name: 188,
  userid: 150,
  state: 96,
  seen: 104,
  departments: 136,
  groups: 80,
  members: 84,
  gives: 84,
  takes: 84,
  followUser: 88,
} as const;
type ColumnId = keyof typeof WIDTHS;

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const PEOPLE_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: false,
  fixed: id === 'name',
}));

const departmentsOf = ({ departments }: PersonRow, separator: string): string =>
  departments.map(visibleText).join(separator);

function nameText(row: PersonRow, t: PeopleT): string {
  const alias = shownAlias(row);
  const name = shownName(row) ?? t('common:person.nameless');
  return alias === null ? name : t('named', { name, alias });
}

function drawName(row: PersonRow, t: PeopleT): Node {
  const name = shownName(row);
  const alias = shownAlias(row);
  const shown = element(
    'span',
    name === null ? (styles['own'] ?? '') : '',
    name ?? t('common:person.nameless'),
  );
  if (alias === null && !row.namesake) return shown;
  const notes = [
    ...(alias === null ? [] : [element('span', styles['alias'] ?? '', alias)]),
    ...(row.namesake ? [element('span', styles['badge'] ?? '', t('namesake'))] : []),
  ];
  return element('span', '', shown, ...notes);
}

function drawState(row: PersonRow, t: PeopleT): Node {
  const dot = element('i', styles['dot'] ?? '');
  dot.dataset['tone'] = STATE_TONES[row.state];
  const both = document.createDocumentFragment();
  both.append(dot, element('span', '', t(`state.${row.state}`)));
  return both;
}

/** Of somebody who left the question does not arise. */
function mayText({ followUser, state }: PersonRow, t: PeopleT): string {
  if (state === 'left') return NONE;
  return t(followUser ? 'may' : 'mayNot');
}

/** The columns of the grid of people; the screen orders the rows by their ids. */
export function peopleColumns(t: PeopleT, format: Format): readonly GridColumn<PersonRow>[] {
  const title = (id: ColumnId) => ({
    id,
    title: t(`column.${id}`),
    hint: t(`hint.${id}`),
    width: WIDTHS[id],
    sortable: true,
  });
  const count = (id: 'groups' | 'members' | 'gives' | 'takes'): GridColumn<PersonRow> => ({
    ...title(id),
    align: 'right',
    text: (row) => format.number(row[id]),
    draw: (row) => element('span', row[id] === 0 ? (styles['dim'] ?? '') : '', format.number(row[id])),
  });
  return [
    {
      ...title('name'),
      minWidth: 160,
      fixed: true,
      grows: true,
      opens: true,
      text: (row) => nameText(row, t),
      draw: (row) => drawName(row, t),
    },
    { ...title('userid'), mono: true, text: ({ userid }) => visibleText(userid) },
    { ...title('state'), text: ({ state }) => t(`state.${state}`), draw: (row) => drawState(row, t) },
    {
      ...title('seen'),
      text: (row) => {
        const at = seenAt(row);
        return at === null ? NONE : dayOf(at);
      },
    },
    {
      ...title('departments'),
      text: (row) => departmentsOf(row, t('common:listSeparator')) || NONE,
    },
    count('groups'),
    count('members'),
    count('gives'),
    count('takes'),
    {
      ...title('followUser'),
      text: (row) => mayText(row, t),
      draw: (row) => element('span', row.followUser ? '' : (styles['dim'] ?? ''), mayText(row, t)),
    },
  ];
}
