import type { TFunction } from 'i18next';
import type { GroupChange } from '@shared/contract/changes';
import { CHANGE_SORTS } from '@shared/domain/radar-fields';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import { dateTime } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { personName } from '../transfers/personName';
import groupStyles from '../groups/columns.module.css';
import { groupTitle, type GroupsT } from '../groups/groupWords';
import styles from './changeColumns.module.css';

const NONE = '–';

const WIDTHS = {
  name: 180,
  kinds: 200,
  renamed: 200,
  ownerName: 216,
  membersBy: 118,
  at: 128,
  chatId: 150,
} as const;
type ColumnId = keyof typeof WIDTHS;

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const CHANGE_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: id === 'chatId',
  fixed: id === 'name',
}));

/** Something that was one thing and is another, and what else is to be said of that. */
const moved = (from: string, to: string, ...more: readonly Node[]): HTMLElement =>
  element(
    'span',
    styles['pair'] ?? '',
    element('span', styles['from'] ?? '', from),
    element('span', styles['arrow'] ?? '', '→'),
    element('span', styles['to'] ?? '', to),
    ...more,
  );

const person = (userid: string | null, name: string | null): string =>
  userid === null ? NONE : personName(userid, name);

/** By how many the members moved; null where they did not, or where one of the two numbers is not known. */
export function membersBy({ membersFrom, membersTo }: GroupChange): number | null {
  if (membersFrom === null || membersTo === null) return null;
  return membersTo === membersFrom ? null : membersTo - membersFrom;
}

/** The columns of the comparison. */
export function changeColumns(
  t: TFunction<'changes'>,
  words: GroupsT,
  format: Format,
): readonly GridColumn<GroupChange>[] {
  const column = (id: ColumnId, text: (row: GroupChange) => string): GridColumn<GroupChange> => ({
    id,
    title: t(`column.${id}`),
    hint: t(`hint.${id}`),
    width: WIDTHS[id],
    sortable: CHANGE_SORTS.some((field) => field === id),
    text,
  });
  const named = (name: string | null) => groupTitle({ name, loadError: null }, words).text;
  const isRenamed = ({ nameFrom, nameTo }: GroupChange): boolean => nameFrom !== null || nameTo !== null;
  const hasOtherOwner = ({ ownerFrom, ownerTo }: GroupChange): boolean =>
    ownerFrom !== null || ownerTo !== null;
  const by = ({ ownerBy }: GroupChange): string => (ownerBy === null ? '' : t(`by.${ownerBy}`));
  const count = (value: number | null): string => (value === null ? NONE : format.number(value));
  const delta = (value: number): string => `${value > 0 ? '+' : '−'}${format.number(Math.abs(value))}`;
  const deltaText = (row: GroupChange): string => {
    const moves = membersBy(row);
    return moves === null ? '' : ` (${delta(moves)})`;
  };
  const isCounted = ({ membersFrom, membersTo }: GroupChange): boolean =>
    membersFrom !== null || membersTo !== null;

  return [
    {
      ...column('name', (row) => groupTitle(row, words).text),
      minWidth: 150,
      fixed: true,
      grows: true,
      opens: true,
      draw: (row) => {
        const { text, own } = groupTitle(row, words);
        const style = own ? groupStyles['own'] : row.kinds.includes('gone') ? groupStyles['gone'] : '';
        return element(own ? 'em' : 'span', style ?? '', text);
      },
    },
    {
      ...column('kinds', ({ kinds }) =>
        kinds.map((kind) => t(`kind.${kind}`)).join(words('common:listSeparator')),
      ),
      draw: ({ kinds }) => {
        const tags = kinds.map((kind) => {
          const tag = element('span', styles['kind'] ?? '', t(`kind.${kind}`));
          tag.dataset['kind'] = kind;
          return tag;
        });
        return element('span', '', ...tags);
      },
    },
    {
      ...column('renamed', (row) =>
        isRenamed(row) ? `${named(row.nameFrom)} → ${named(row.nameTo)}` : NONE,
      ),
      draw: (row) =>
        isRenamed(row)
          ? moved(named(row.nameFrom), named(row.nameTo))
          : element('span', styles['still'] ?? '', NONE),
    },
    {
      ...column('ownerName', (row) => {
        if (!hasOtherOwner(row)) return person(row.owner, row.ownerName);
        const text = `${person(row.ownerFrom, row.ownerFromName)} → ${person(row.ownerTo, row.ownerToName)}`;
        return row.ownerBy === null ? text : `${text} · ${by(row)}`;
      }),
      draw: (row) => {
        if (!hasOtherOwner(row))
          return element('span', styles['still'] ?? '', person(row.owner, row.ownerName));
        const who = element('span', styles['by'] ?? '', by(row));
        who.dataset['by'] = row.ownerBy ?? '';
        return moved(
          person(row.ownerFrom, row.ownerFromName),
          person(row.ownerTo, row.ownerToName),
          ...(row.ownerBy === null ? [] : [who]),
        );
      },
    },
    {
      ...column('membersBy', (row) =>
        isCounted(row) ? `${count(row.membersFrom)} → ${count(row.membersTo)}${deltaText(row)}` : NONE,
      ),
      draw: (row) => {
        if (!isCounted(row)) return element('span', styles['still'] ?? '', NONE);
        const moves = membersBy(row);
        if (moves === null) return moved(count(row.membersFrom), count(row.membersTo));
        const difference = element('span', styles['delta'] ?? '', delta(moves));
        difference.dataset['down'] = String(moves < 0);
        return moved(count(row.membersFrom), count(row.membersTo), difference);
      },
    },
    column('at', ({ at }) => dateTime(at)),
    { ...column('chatId', ({ chatId }) => chatId), mono: true },
  ];
}
