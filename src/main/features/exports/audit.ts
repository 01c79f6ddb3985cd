import type { AuditEntry } from '@shared/contract/app';
import type { ExportSource } from '@shared/contract/exports';
import { auditTexts, type AuditField } from '@shared/domain/audit';
import type { StoreApi } from '@main/store/api';
import { moment, type Cell } from '@main/features/tables/cell';
import { PAGE, type ExportTable } from './table';

export type AuditSource = Extract<ExportSource, { of: 'audit' }>;

const WIDTHS: Readonly<Record<AuditField, number>> = {
  at: 20,
  action: 24,
  connection: 24,
  object: 32,
  result: 32,
  detail: 60,
  actor: 16,
  number: 10,
};

/** The entries of the audit that match, as far as it goes at this moment. */
export async function auditTable(
  store: Pick<StoreApi, 'readAudit' | 'listConnections'>,
  { query, columns, words }: AuditSource,
): Promise<ExportTable> {
  const [{ newest }, connections] = await Promise.all([
    store.readAudit(0, 1, query),
    store.listConnections(),
  ]);
  // What is entered meanwhile would push entries of one page into the next.
  const kept = { ...query, upTo: newest };
  const first = await store.readAudit(0, PAGE, kept);
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  const cellsOf = (entry: AuditEntry): Cell[] => {
    const texts = auditTexts(entry.detail, words);
    return columns.map(({ field }) => cell(entry, field, texts));
  };
  const cell = (entry: AuditEntry, field: AuditField, texts: ReturnType<typeof auditTexts>): Cell => {
    const { id, at, action, connectionId, actor } = entry;
    switch (field) {
      case 'at':
        return moment(at);
      case 'action':
        return words.actions[action] ?? action;
      case 'connection':
        return connectionId === null ? null : (names.get(connectionId) ?? connectionId);
      case 'actor':
        return actor;
      case 'number':
        return id;
      case 'object':
      case 'result':
      case 'detail':
        return texts[field];
    }
  };
  async function* rows(): AsyncGenerator<Cell[]> {
    let page = first.rows;
    for (let start = PAGE; ; start += PAGE) {
      for (const entry of page) yield cellsOf(entry);
      if (page.length < PAGE) return;
      page = (await store.readAudit(start, PAGE, kept)).rows;
    }
  }
  return {
    columns: columns.map(({ field, title }) => ({ title, width: WIDTHS[field] })),
    rows: rows(),
    total: first.total,
  };
}
