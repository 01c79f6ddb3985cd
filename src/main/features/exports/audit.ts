import type { AuditEntry } from '@shared/contract/app';
import type { ExportSource } from '@shared/contract/exports';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import { PAGE, type ExportTable } from './table';

export type AuditSource = Extract<ExportSource, { of: 'audit' }>;

const WIDTHS = [20, 24, 24, 16, 60];

/** The whole audit, newest first, as far as it goes at this moment. */
export async function auditTable(
  store: Pick<StoreApi, 'readAudit' | 'listConnections'>,
  source: AuditSource,
): Promise<ExportTable> {
  const [first, connections] = await Promise.all([store.readAudit(0, PAGE), store.listConnections()]);
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  async function* rows(): AsyncGenerator<Cell[]> {
    let page = first.rows;
    let before = Infinity;
    for (let start = PAGE; ; start += PAGE) {
      for (const entry of page) {
        // What was entered meanwhile has pushed entries of the page before into this one.
        if (entry.id >= before) continue;
        before = entry.id;
        yield cellsOf(entry, names, source);
      }
      if (page.length < PAGE) return;
      page = (await store.readAudit(start, PAGE)).rows;
    }
  }
  const columns = source.titles.map((title, at) => ({ title, width: WIDTHS[at] ?? 16 }));
  return { columns, rows: rows(), total: first.total };
}

function cellsOf(
  { at, action, connectionId, actor, detail }: AuditEntry,
  names: ReadonlyMap<string, string>,
  { words }: AuditSource,
): Cell[] {
  const said = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  return [
    moment(at),
    words.actions[action] ?? action,
    connectionId === null ? null : (names.get(connectionId) ?? connectionId),
    actor,
    said.map(([key, value]) => `${words.details[key] ?? key}: ${valueText(value, words)}`).join(' · '),
  ];
}

function valueText(value: AuditEntry['detail'][string], { yes, no }: AuditSource['words']): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return String(value);
}
