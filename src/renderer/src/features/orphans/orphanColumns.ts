import type { TFunction } from 'i18next';
import type { OrphanGroup } from '@shared/contract/orphans';
import { ORPHAN_SORTS } from '@shared/domain/radar-fields';
import { dayOf } from '@shared/domain/day';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import type { Format } from '@renderer/lib/useFormat';
import { personName } from '../transfers/personName';
import groupStyles from '../groups/columns.module.css';
import { groupTitle, STATUS_TONES, type GroupsT } from '../groups/groupWords';
import styles from './orphanColumns.module.css';
import { yearState } from './year';
import { daysText } from './yearText';

const NONE = '–';

const WIDTHS = {
  name: 220,
  ownerName: 92,
  status: 96,
  members: 76,
  lastActivityAt: 94,
  since: 94,
  daysLeft: 108,
  lastDay: 96,
  chatId: 150,
} as const;
type ColumnId = keyof typeof WIDTHS;
export const ORPHAN_COLUMN_IDS = Object.keys(WIDTHS) as readonly ColumnId[];

/** Not shown until asked for: the list of leavers says the last day already. */
const HIDDEN: readonly ColumnId[] = ['lastDay', 'chatId'];

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const ORPHAN_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: HIDDEN.includes(id),
  fixed: id === 'name',
}));

const day = (at: number | null): string => (at === null ? NONE : dayOf(at));

/** The columns of the groups without an owner. */
export function orphanColumns(
  t: TFunction<'orphans'>,
  words: GroupsT,
  format: Format,
): readonly GridColumn<OrphanGroup>[] {
  const column = (id: ColumnId, text: (row: OrphanGroup) => string): GridColumn<OrphanGroup> => ({
    id,
    title: t(`column.${id}`),
    hint: t(`hint.${id}`),
    width: WIDTHS[id],
    sortable: ORPHAN_SORTS.some((field) => field === id),
    text,
  });
  const title = (row: OrphanGroup) => groupTitle(row, words);
  const status = (row: OrphanGroup): string => words(`common:groupStatus.${row.status}`);
  return [
    {
      ...column('name', (row) => title(row).text),
      minWidth: 150,
      fixed: true,
      grows: true,
      opens: true,
      draw: (row) => {
        const { text, own } = title(row);
        return own ? element('em', groupStyles['own'] ?? '', text) : element('span', '', text);
      },
    },
    column('ownerName', ({ owner, ownerName }) =>
      owner === null ? t('ownerless') : personName(owner, ownerName),
    ),
    {
      ...column('status', status),
      draw: (row) => {
        const dot = element('i', groupStyles['dot'] ?? '');
        dot.dataset['tone'] = STATUS_TONES[row.status];
        const both = document.createDocumentFragment();
        both.append(dot, element('span', '', status(row)));
        return both;
      },
    },
    {
      ...column('members', ({ members }) => (members === null ? NONE : format.number(members))),
      align: 'right',
    },
    column('lastActivityAt', ({ lastActivityAt }) => day(lastActivityAt)),
    column('since', ({ since }) => day(since)),
    {
      ...column('daysLeft', ({ daysLeft }) => daysText(daysLeft, t)),
      draw: ({ daysLeft }) => {
        const text = element('span', styles['year'] ?? '', daysText(daysLeft, t));
        text.dataset['year'] = yearState(daysLeft);
        return text;
      },
    },
    column('lastDay', ({ lastDay }) => lastDay ?? NONE),
    { ...column('chatId', ({ chatId }) => chatId), mono: true },
  ];
}
