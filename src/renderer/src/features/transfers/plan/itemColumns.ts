import type { TransferItem } from '@shared/domain/transfer';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import type { Language } from '@shared/domain/language';
import { dateTime } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { itemCause, type TransfersT } from '../itemCause';
import { ITEM_TONES } from '../itemStates';
import { personName } from '../personName';
import styles from './itemColumns.module.css';
import { isSortable } from './itemSorting';

const NONE = '–';

const WIDTHS = {
  name: 196,
  state: 92,
  cause: 250,
  oldOwner: 108,
  taker: 92,
  evidence: 180,
  kind: 76,
  members: 82,
  day: 84,
  sentAt: 132,
  answeredAt: 132,
  readAt: 132,
  errcode: 76,
  errmsg: 220,
  batchId: 72,
  chatId: 184,
} as const;
type ColumnId = keyof typeof WIDTHS;

/** Not shown until asked for: the rest fits a window of 1280, and the panel of an item shows these as well. */
const HIDDEN: readonly ColumnId[] = [
  'day',
  'sentAt',
  'answeredAt',
  'readAt',
  'errcode',
  'errmsg',
  'batchId',
  'chatId',
];

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const ITEM_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: HIDDEN.includes(id),
  fixed: id === 'name' || id === 'state',
}));

const time = (at: number | null): string => (at === null ? NONE : dateTime(at));
const count = (value: number | null): string => (value === null || value === 0 ? NONE : String(value));

/** Who owned a group at its last reading, by name where the name is known from the item itself. */
export function ownerReadName(item: TransferItem): string | null {
  const { ownerRead, oldOwner, oldOwnerName, taker, takerName } = item;
  if (ownerRead === taker) return personName(taker, takerName);
  return ownerRead === oldOwner ? personName(oldOwner, oldOwnerName) : ownerRead;
}

/** The columns of a plan's items; `today` is the Shanghai day in main. */
export function itemColumns(
  t: TransfersT,
  unnamed: (item: TransferItem) => string,
  language: Language,
  format: Format,
  today: string,
): readonly GridColumn<TransferItem>[] {
  const column = (id: ColumnId, text: (item: TransferItem) => string) => ({
    id,
    title: t(`items.column.${id}`),
    width: WIDTHS[id],
    sortable: isSortable(id),
    text,
  });
  const state = (item: TransferItem): string => t(`item.${item.state}`);
  const name = (item: TransferItem): string => visibleText(item.name ?? '').trim() || unnamed(item);
  /** What stands in the way of an item; of one that is still to be sent, when it will be, and what is in doubt. */
  const cause = (item: TransferItem): string => {
    const known = itemCause(item, language, t);
    if (known !== null) return [known.text, known.fix].filter((part) => part !== '').join(' → ');
    const { day, doubt } = item;
    const due =
      day !== null && item.state === 'planned' ? t('items.on', { day: format.day(day, today) }) : '';
    const doubted = doubt !== null && item.state === 'planned' ? t(`doubt.${doubt}.text`) : '';
    return [due, doubted].filter((part) => part !== '').join(' · ');
  };
  const evidence = (item: TransferItem): string => {
    const owner = ownerReadName(item);
    if (owner === null || item.readAt === null) return NONE;
    return t('items.evidence', { owner, time: dateTime(item.readAt) });
  };
  return [
    {
      ...column('name', name),
      minWidth: 180,
      fixed: true,
      opens: true,
      grows: true,
      draw: (item) => element('span', '', name(item)),
    },
    {
      ...column('state', state),
      fixed: true,
      draw: (item) => {
        const dot = element('i', styles['mark'] ?? '');
        dot.dataset['tone'] = ITEM_TONES[item.state];
        dot.dataset['state'] = item.state;
        const both = document.createDocumentFragment();
        both.append(dot, element('span', '', state(item)));
        return both;
      },
    },
    {
      ...column('cause', cause),
      draw: (item) => {
        const errcode = itemCause(item, language, t)?.errcode ?? null;
        const code = errcode === null ? [] : [element('code', styles['code'] ?? '', String(errcode))];
        return element('span', '', ...code, cause(item));
      },
    },
    column('oldOwner', ({ oldOwner, oldOwnerName }) => personName(oldOwner, oldOwnerName)),
    column('taker', ({ taker, takerName }) => personName(taker, takerName)),
    column('evidence', evidence),
    column('kind', ({ kind }) => t(`items.kind.${kind}`)),
    {
      ...column('members', ({ members }) => (members === null ? NONE : format.number(members))),
      align: 'right',
    },
    column('day', ({ day }) => (day === null ? NONE : format.day(day, today))),
    column('sentAt', ({ sentAt }) => time(sentAt)),
    column('answeredAt', ({ answeredAt }) => time(answeredAt)),
    column('readAt', ({ readAt }) => time(readAt)),
    { ...column('errcode', ({ errcode }) => count(errcode)), mono: true },
    { ...column('errmsg', ({ errmsg }) => visibleText(errmsg ?? '')), mono: true },
    { ...column('batchId', ({ batchId }) => count(batchId)), align: 'right' },
    { ...column('chatId', ({ chatId }) => chatId), mono: true },
  ];
}
