import { dayOf } from '@shared/domain/day';
import type { GroupRow, GroupSort } from '@shared/domain/group';
import { ONJOB_LIMIT } from '@shared/domain/limits';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import { dateTime } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './columns.module.css';
import { groupTitle, STATUS_TONES, type GroupsT } from './groupWords';

const NONE = '–';

type ColumnId = GroupSort['field'];

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 260,
  owner: 176,
  status: 104,
  members: 84,
  externalMembers: 88,
  createdAt: 100,
  onjobTransfers: 116,
  chatId: 150,
  changedAt: 132,
  syncedAt: 132,
};

/** Not shown until asked for: the rest fits a window of 1280, and the drawer shows these as well. */
const HIDDEN: readonly ColumnId[] = ['changedAt', 'syncedAt'];

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const GROUP_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: HIDDEN.includes(id),
  fixed: id === 'name',
}));

const ownerText = ({ owner, ownerName }: GroupRow): string => {
  if (owner === null) return NONE;
  return ownerName === null ? owner : `${visibleText(ownerName)} (${owner})`;
};

function drawOwner({ owner, ownerName }: GroupRow): Node {
  if (owner === null) return element('span', styles['dim'] ?? '', NONE);
  const userid = element('span', styles['userid'] ?? '', owner);
  return ownerName === null
    ? element('span', '', userid)
    : element('span', '', element('span', styles['name'] ?? '', visibleText(ownerName)), userid);
}

/** The columns of the groups grid. Their ids are the fields that the store can sort by. */
export function groupColumns(t: GroupsT, format: Format): readonly GridColumn<GroupRow>[] {
  const count = (value: number | null): string => (value === null ? NONE : format.number(value));
  const time = (at: number | null): string => (at === null ? NONE : dateTime(at));
  const statusText = (row: GroupRow): string => {
    const status = t(`common:groupStatus.${row.status}`);
    return row.goneAt === null ? status : `${status} · ${t('gone')}`;
  };
  const title = (id: ColumnId): { id: string; title: string; hint: string; width: number } => ({
    id,
    title: t(`column.${id}`),
    hint: t(`hint.${id}`),
    width: WIDTHS[id],
  });
  return [
    {
      ...title('name'),
      minWidth: 220,
      sortable: true,
      fixed: true,
      grows: true,
      opens: true,
      text: (row) => groupTitle(row, t).text,
      draw: (row) => {
        const { text, own } = groupTitle(row, t);
        if (own) return element('em', styles['own'] ?? '', text);
        return element('span', row.goneAt === null ? '' : (styles['gone'] ?? ''), text);
      },
    },
    { ...title('owner'), sortable: true, text: ownerText, draw: drawOwner },
    {
      ...title('status'),
      sortable: true,
      text: statusText,
      draw: (row) => {
        const dot = element('i', styles['dot'] ?? '');
        dot.dataset['tone'] = STATUS_TONES[row.status];
        const word = element('span', row.goneAt === null ? '' : (styles['gone'] ?? ''), statusText(row));
        const both = document.createDocumentFragment();
        both.append(dot, word);
        return both;
      },
    },
    { ...title('members'), align: 'right', sortable: true, text: (row) => count(row.members) },
    {
      ...title('externalMembers'),
      align: 'right',
      sortable: true,
      text: (row) => count(row.externalMembers),
    },
    {
      ...title('createdAt'),
      sortable: true,
      text: (row) => (row.createdAt === null ? NONE : dayOf(row.createdAt)),
    },
    { ...title('changedAt'), sortable: true, text: (row) => time(row.changedAt) },
    { ...title('syncedAt'), sortable: true, text: (row) => time(row.syncedAt) },
    { ...title('chatId'), mono: true, sortable: true, text: (row) => row.chatId },
    {
      ...title('onjobTransfers'),
      align: 'right',
      sortable: true,
      text: (row) => `${row.onjobTransfers}/${ONJOB_LIMIT}`,
      draw: (row) => {
        const tone = row.onjobTransfers === 0 ? 'dim' : row.onjobTransfers >= ONJOB_LIMIT ? 'limit' : '';
        return element('span', styles[tone] ?? '', `${row.onjobTransfers}/${ONJOB_LIMIT}`);
      },
    },
  ];
}
