import type { TransferItem } from '@shared/domain/transfer';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import type { Language } from '@renderer/i18n/index';
import { dateTime } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { itemCause, type TransfersT } from '../itemCause';
import { ITEM_TONES } from '../itemStates';
import styles from './itemColumns.module.css';

const NONE = '–';

const WIDTHS = {
  name: 220,
  state: 96,
  cause: 300,
  evidence: 208,
  oldOwner: 112,
  kind: 68,
  members: 76,
  sentAt: 132,
  chatId: 184,
} as const;
type ColumnId = keyof typeof WIDTHS;

/** Not shown until asked for: the rest fits a window of 1280, and the panel of an item shows these as well. */
const HIDDEN: readonly ColumnId[] = ['sentAt', 'chatId'];

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const ITEM_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: HIDDEN.includes(id),
  fixed: id === 'name' || id === 'state',
}));

const person = (userid: string, name: string | null): string =>
  name === null || name.trim() === '' ? userid : visibleText(name);

/** The columns of a plan's items. `taker` is the name of whoever takes the groups. */
export function itemColumns(
  t: TransfersT,
  unnamed: (item: TransferItem) => string,
  taker: string,
  language: Language,
  format: Format,
): readonly GridColumn<TransferItem>[] {
  const title = (id: ColumnId) => ({ id, title: t(`items.column.${id}`), width: WIDTHS[id] });
  const state = (item: TransferItem): string => t(`item.${item.state}`);
  const name = (item: TransferItem): string => visibleText(item.name ?? '').trim() || unnamed(item);
  const cause = (item: TransferItem): string => {
    const known = itemCause(item, language, t);
    return known === null ? '' : [known.text, known.fix].filter((part) => part !== '').join(' → ');
  };
  const evidence = ({ ownerRead, readAt, oldOwner, oldOwnerName, taker: userid }: TransferItem): string => {
    if (ownerRead === null || readAt === null) return NONE;
    const known = new Map([
      [oldOwner, person(oldOwner, oldOwnerName)],
      [userid, taker],
    ]);
    return t('items.evidence', { owner: known.get(ownerRead) ?? ownerRead, time: dateTime(readAt) });
  };
  return [
    {
      ...title('name'),
      minWidth: 200,
      fixed: true,
      opens: true,
      grows: true,
      text: name,
      draw: (item) => element('span', '', name(item)),
    },
    {
      ...title('state'),
      fixed: true,
      text: state,
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
      ...title('cause'),
      text: cause,
      draw: (item) => {
        const known = itemCause(item, language, t);
        if (known === null) return element('span', '');
        const code =
          known.errcode === null ? [] : [element('code', styles['code'] ?? '', String(known.errcode))];
        return element('span', '', ...code, cause(item));
      },
    },
    { ...title('oldOwner'), text: ({ oldOwner, oldOwnerName }) => person(oldOwner, oldOwnerName) },
    { ...title('kind'), text: ({ kind }) => t(`items.kind.${kind}`) },
    {
      ...title('members'),
      align: 'right',
      text: ({ members }) => (members === null ? NONE : format.number(members)),
    },
    { ...title('sentAt'), text: ({ sentAt }) => (sentAt === null ? NONE : dateTime(sentAt)) },
    { ...title('evidence'), text: evidence },
    { ...title('chatId'), mono: true, text: ({ chatId }) => chatId },
  ];
}
