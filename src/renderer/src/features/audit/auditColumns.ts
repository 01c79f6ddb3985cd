import type { TFunction } from 'i18next';
import type { AuditEntry } from '@shared/contract/app';
import type { Connection } from '@shared/contract/connections';
import { AUDIT_FIELDS, AUDIT_SORTS, type AuditField } from '@shared/domain/audit';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import { shanghai } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './audit.module.css';
import type { AuditTongue } from './useAuditWords';

const NONE = '–';

const WIDTHS: Readonly<Record<AuditField, number>> = {
  at: 148,
  action: 150,
  connection: 140,
  object: 150,
  result: 150,
  detail: 260,
  actor: 100,
  number: 76,
};

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const AUDIT_COLUMNS: ViewColumns = AUDIT_FIELDS.map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: id === 'number',
  fixed: id === 'action',
}));

type Named = Pick<Connection, 'id' | 'name' | 'color'>;

/** What an entry says of its connection; a dash for one of none. */
export function connectionText(
  connectionId: string | null,
  connections: readonly Named[],
  t: TFunction<'audit'>,
): string {
  if (connectionId === null) return NONE;
  const known = connections.find(({ id }) => id === connectionId);
  return known === undefined ? t('removedConnection') : visibleText(known.name);
}

/** The columns of the audit. */
export function auditColumns(
  t: TFunction<'audit'>,
  tongue: AuditTongue,
  connections: readonly Named[],
  format: Format,
): readonly GridColumn<AuditEntry>[] {
  const column = (id: AuditField, text: (row: AuditEntry) => string): GridColumn<AuditEntry> => ({
    id,
    title: t(`column.${id}`),
    hint: t(`hint.${id}`),
    width: WIDTHS[id],
    sortable: AUDIT_SORTS.some((field) => field === id),
    text,
  });
  const part = (id: 'object' | 'result' | 'detail') =>
    column(id, ({ detail }) => tongue.texts(detail)[id] || NONE);
  const connection = (row: AuditEntry): string => connectionText(row.connectionId, connections, t);
  return [
    column('at', ({ at }) => shanghai(at)),
    { ...column('action', ({ action }) => tongue.action(action)), minWidth: 110, fixed: true, opens: true },
    {
      ...column('connection', connection),
      draw: (row) => {
        const known = connections.find(({ id }) => id === row.connectionId);
        const name = element('span', '', connection(row));
        if (known === undefined) return name;
        const dot = element('i', styles['dot'] ?? '');
        dot.style.background = `var(--connection-${known.color})`;
        const both = document.createDocumentFragment();
        both.append(dot, name);
        return both;
      },
    },
    part('object'),
    part('result'),
    { ...part('detail'), minWidth: 160, grows: true },
    column('actor', ({ actor }) => visibleText(actor)),
    { ...column('number', ({ id }) => format.number(id)), align: 'right' },
  ];
}
