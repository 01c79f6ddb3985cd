import type { AuditQuery } from '@shared/contract/audit';
import { addDays, startOfDay } from '@shared/domain/day';
import { NO_CONNECTION } from '@shared/domain/job-fields';

/** Conditions of a query with their values, as SQLite takes them. */
export interface AuditSelection {
  readonly where: string;
  readonly order: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const COLUMNS: Readonly<Record<AuditQuery['sort']['field'], string>> = {
  at: 'id',
  action: 'action',
  connection: 'connection_id',
  actor: 'actor',
};

const among = (column: string, list: string): string =>
  `${column} IN (SELECT value FROM json_each(@${list}))`;
const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The text in who did it, in an action or a connection by its words, or in a value of the details. */
const TEXT = `(actor LIKE @text ESCAPE '\\'
  OR ${among('action', 'spokenActions')}
  OR ${among('connection_id', 'spokenConnections')}
  OR (detail LIKE @json ESCAPE '\\' AND EXISTS (
    SELECT 1 FROM json_each(detail) WHERE type IN ('text', 'integer', 'real') AND value LIKE @text ESCAPE '\\'
  )))`;

/** What `places` of an order are, as a table. */
export const PLACES = 'places (code, place) AS MATERIALIZED (SELECT value, key FROM json_each(@places))';

/** Entries that are alike come newest first. */
function orderOf({ field, direction, places }: AuditQuery['sort']): string {
  const column = COLUMNS[field];
  if (column === 'id') return `id ${direction}`;
  const byCode = `${column} ${direction}, id DESC`;
  if (places.length === 0) return byCode;
  const place = `coalesce((SELECT place FROM places WHERE code = ${column}), ${places.length})`;
  return `CASE WHEN ${column} IS NULL THEN -1 ELSE ${place} END ${direction}, ${byCode}`;
}

/** What a query selects; only what is asked for is in it, so that its index can be used. */
export function auditSelection(query: AuditQuery): AuditSelection {
  const { text, spoken, actions, connectionId, from, to, sort, upTo } = query;
  const conditions: string[] = [];
  const values: Record<string, string | number> = { places: JSON.stringify(sort.places) };
  if (text !== '') {
    conditions.push(TEXT);
    values['text'] = like(text);
    // The details as they are written, to leave out most entries before they are read as JSON.
    values['json'] = like(JSON.stringify(text).slice(1, -1));
    values['spokenActions'] = JSON.stringify(spoken.actions);
    values['spokenConnections'] = JSON.stringify(spoken.connections);
  }
  if (actions.length > 0) {
    conditions.push(among('action', 'actions'));
    values['actions'] = JSON.stringify(actions);
  }
  if (connectionId === NO_CONNECTION) conditions.push('connection_id IS NULL');
  else if (connectionId !== null) {
    conditions.push('connection_id = @connectionId');
    values['connectionId'] = connectionId;
  }
  if (from !== null) {
    conditions.push('at >= @from');
    values['from'] = startOfDay(from);
  }
  if (to !== null) {
    conditions.push('at < @to');
    values['to'] = startOfDay(addDays(to, 1));
  }
  if (upTo !== null) {
    conditions.push('id <= @upTo');
    values['upTo'] = upTo;
  }
  return {
    where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`,
    order: orderOf(sort),
    values,
  };
}
