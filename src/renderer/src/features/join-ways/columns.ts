import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import { dateTime } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './columns.module.css';
import { capacityOf, fillOf, isTroubled, remarkOf, shortageOf, titleOf, type JoinWayItem } from './items';
import { qrAddress } from './qrImages';
import { STATE_TONES } from './states';
import { isSortable } from './vaultOrder';
import { groupName, type JoinWaysT } from './words';

const WIDTHS = {
  code: 46,
  remark: 170,
  status: 116,
  groups: 176,
  fill: 148,
  channel: 104,
  joined: 78,
  scene: 102,
  readAt: 96,
  configId: 220,
  versions: 64,
  addedAt: 132,
  changedAt: 132,
} as const;
type ColumnId = keyof typeof WIDTHS;
export const VAULT_COLUMN_IDS = Object.keys(WIDTHS) as readonly ColumnId[];

/** Not shown until asked for: the rest fits a window of 1280, and the panel shows these as well. */
const HIDDEN: readonly ColumnId[] = ['configId', 'versions', 'addedAt', 'changedAt'];

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const VAULT_COLUMNS: ViewColumns = (Object.keys(WIDTHS) as ColumnId[]).map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: HIDDEN.includes(id),
  fixed: id === 'remark',
}));

const HINTED = ['code', 'groups', 'fill', 'channel', 'joined'] as const;
const isHinted = (id: ColumnId): id is (typeof HINTED)[number] => HINTED.some((hinted) => hinted === id);

/** The QR image as small as a row, or the sign of a mini program; the image comes when it was read. */
function drawCode({ row }: JoinWayItem, scene: string): Node {
  if (row.fields?.scene !== 2 || !row.hasImage) {
    const sign = element('span', styles['sign'] ?? '', row.fields?.scene === 1 ? '⊞' : '–');
    sign.title = scene;
    return sign;
  }
  const image = element('img', styles['code'] ?? '');
  image.alt = scene;
  image.dataset['state'] = row.state;
  void qrAddress(row).then((address) => {
    if (address !== null) image.src = address;
  });
  return image;
}

function drawFill(item: JoinWayItem, text: string): Node {
  const { row } = item;
  const capacity = capacityOf(row);
  if (capacity === 0) return element('span', styles[shortageOf(row) === 'gone' ? 'gone' : 'dim'] ?? '', text);
  const done = element('i', styles['done'] ?? '');
  done.style.width = `${Math.min(100, Math.round((row.members / capacity) * 100))}%`;
  const bar = element('span', styles['bar'] ?? '', done);
  bar.dataset['fill'] = fillOf(row);
  return element('span', styles['fill'] ?? '', bar, element('span', styles['count'] ?? '', text));
}

/** The columns of the vault. */
export function vaultColumns(t: JoinWaysT, format: Format): readonly GridColumn<JoinWayItem>[] {
  const none = t('none');
  const time = (at: number | null): string => (at === null ? none : dateTime(at));
  const scene = ({ row }: JoinWayItem): string =>
    row.fields === null ? none : t(`scene.${row.fields.scene}`);
  const status = ({ row }: JoinWayItem): string => {
    const state = t(`state.${row.state}`);
    return isTroubled(row) ? t('cell.troubled', { state }) : state;
  };
  const groups = (item: JoinWayItem): string => {
    if (item.groups.length === 0) return none;
    return t('cell.groupsNamed', {
      groups: t('cell.groups', { count: item.groups.length }),
      names: item.groups.map((group) => groupName(group, t)).join(t('common:listSeparator')),
    });
  };
  const fill = ({ row }: JoinWayItem): string => {
    if (row.fields === null) return none;
    if (row.known === 0) return row.gone > 0 ? t('cell.gone', { count: row.gone }) : t('cell.notKnown');
    return t('cell.fill', { members: row.members, capacity: capacityOf(row) });
  };
  const joined = ({ row }: JoinWayItem): string =>
    row.joined === null ? none : format.number(row.joined) + (row.sameState > 0 ? ' *' : '');
  const column = (id: ColumnId, text: (item: JoinWayItem) => string): GridColumn<JoinWayItem> => ({
    id,
    title: t(`column.${id}`),
    ...(isHinted(id) ? { hint: t(`hint.${id}`) } : {}),
    width: WIDTHS[id],
    sortable: isSortable(id),
    text,
  });
  return [
    { ...column('code', scene), minWidth: 44, draw: (item) => drawCode(item, scene(item)) },
    {
      ...column('remark', ({ row }) => titleOf(row)),
      minWidth: 170,
      fixed: true,
      grows: true,
      opens: true,
      draw: ({ row }) => {
        const remark = remarkOf(row);
        if (remark !== '')
          return element('span', row.state === 'deleted' ? (styles['dim'] ?? '') : '', remark);
        const id = element('span', styles['id'] ?? '', row.configId);
        if (row.fields === null) return id;
        return element('span', '', element('em', styles['own'] ?? '', t('untitled')), id);
      },
    },
    {
      ...column('status', status),
      draw: (item) => {
        const dot = element('i', styles['dot'] ?? '');
        dot.dataset['tone'] = isTroubled(item.row) ? 'waiting' : STATE_TONES[item.row.state];
        const both = document.createDocumentFragment();
        both.append(dot, element('span', '', status(item)));
        return both;
      },
    },
    column('groups', groups),
    {
      ...column('fill', fill),
      draw: (item) => {
        const drawn = drawFill(item, fill(item));
        const { nearlyFull, known } = item.row;
        if (drawn instanceof HTMLElement && known > 0)
          drawn.title = t('cell.fillHint', { full: nearlyFull, known });
        return drawn;
      },
    },
    { ...column('channel', ({ row }) => visibleText(row.fields?.state ?? '') || none), mono: true },
    {
      ...column('joined', joined),
      align: 'right',
      draw: (item) => {
        const cell = element('span', '', joined(item));
        if (item.row.sameState > 0) cell.title = t('cell.sharedHint', { count: item.row.sameState });
        return cell;
      },
    },
    column('scene', scene),
    {
      ...column('readAt', ({ row }) => time(row.readAt)),
      draw: ({ row: { readAt } }) => {
        const cell = element('span', '', readAt === null ? none : format.fresh(readAt));
        if (readAt !== null) cell.title = dateTime(readAt);
        return cell;
      },
    },
    { ...column('configId', ({ row }) => row.configId), mono: true },
    { ...column('versions', ({ row }) => format.number(row.versions)), align: 'right' },
    column('addedAt', ({ row }) => time(row.addedAt)),
    column('changedAt', ({ row }) => time(row.changedAt)),
  ];
}
