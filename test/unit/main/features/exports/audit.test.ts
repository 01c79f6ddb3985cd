import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@shared/contract/app';
import { auditQuery, type AuditQuery } from '@shared/contract/audit';
import { AUDIT_FIELDS } from '@shared/domain/audit';
import { auditTable } from '@main/features/exports/audit';
import type { ConnectionRecord } from '@main/store/api';

const entry = (id: number, parts: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: 1_600_272_000,
  actor: 'me',
  action: 'plan.started',
  connectionId: 'c1',
  detail: {},
  ...parts,
});

async function rowsOf(first: readonly AuditEntry[], meanwhile: readonly AuditEntry[] = []) {
  let entries = first;
  const asked: AuditQuery[] = [];
  const store = {
    readAudit: async (start: number, count: number, query = auditQuery.parse({})) => {
      asked.push(query);
      const { upTo } = query;
      const kept = entries.filter(({ id }) => upTo === null || id <= upTo);
      const newest = entries[0]?.id ?? 0;
      entries = [...meanwhile, ...first];
      return { rows: kept.slice(start, start + count), total: kept.length, newest };
    },
    listConnections: async () => [{ id: 'c1', name: '总公司' } as ConnectionRecord],
  };
  const table = await auditTable(store, {
    of: 'audit',
    query: auditQuery.parse({ actions: ['plan.started'] }),
    columns: AUDIT_FIELDS.map((field) => ({ field, title: field })),
    words: {
      actions: { 'plan.started': '开始' },
      details: { takers: '接收人' },
      values: { state: { done: '完成' } },
      plan: '分配 #{id}',
      pair: '{name}：{value}',
      yes: '是',
      no: '否',
    },
  });
  const rows: (readonly unknown[])[] = [];
  for await (const row of table.rows) rows.push(row);
  return { rows, total: table.total, asked };
}

describe('the audit for a file', () => {
  it('says what was done in words, and in codes where there are none', async () => {
    const { rows, asked } = await rowsOf([
      entry(2, {
        detail: { planId: 7, takers: 2, typed: true, note: '', gone: null, state: 'done', sent: 0 },
      }),
      entry(1, { action: 'new.thing', connectionId: 'removed', detail: { name: '$& 群' } }),
    ]);
    const at = { at: 1_600_272_000 };
    expect(rows).toEqual([
      [at, '开始', '总公司', '分配 #7', 'state：完成', '接收人：2 · typed：是', 'me', 2],
      [at, 'new.thing', 'removed', '$& 群', '', '', 'me', 1],
    ]);
    expect(asked.every(({ actions }) => actions[0] === 'plan.started')).toBe(true);
  });

  it('holds every entry once, whatever is entered meanwhile', async () => {
    const old = Array.from({ length: 2500 }, (_, n) => entry(2500 - n));
    const { rows, total } = await rowsOf(old, [entry(2502), entry(2501)]);
    expect(total).toBe(2500);
    expect(rows.map((row) => row.at(-1))).toEqual(old.map(({ id }) => id));
  });
});
