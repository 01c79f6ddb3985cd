import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@shared/contract/app';
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
  const store = {
    readAudit: async (start: number, count: number) => {
      const rows = entries.slice(start, start + count);
      const total = entries.length;
      entries = [...meanwhile, ...first];
      return { rows, total };
    },
    listConnections: async () => [{ id: 'c1', name: '总公司' } as ConnectionRecord],
  };
  const table = await auditTable(store, {
    of: 'audit',
    titles: [...'abcde'],
    words: { actions: { 'plan.started': '开始' }, details: { takers: '接收人' }, yes: '是', no: '否' },
  });
  const rows: (readonly unknown[])[] = [];
  for await (const row of table.rows) rows.push(row);
  return { rows, total: table.total };
}

describe('the audit for a file', () => {
  it('says what was done in words, and in codes where there are none', async () => {
    const { rows } = await rowsOf([
      entry(2, { detail: { takers: 2, typed: true, note: '', gone: null } }),
      entry(1, { action: 'new.thing', connectionId: 'removed' }),
    ]);
    const at = { at: 1_600_272_000 };
    expect(rows).toEqual([
      [at, '开始', '总公司', 'me', '接收人: 2 · typed: 是'],
      [at, 'new.thing', 'removed', 'me', ''],
    ]);
  });

  it('holds every entry once, whatever is entered meanwhile', async () => {
    const old = Array.from({ length: 2500 }, (_, n) => entry(2500 - n, { actor: String(2500 - n) }));
    const { rows, total } = await rowsOf(old, [entry(2502), entry(2501)]);
    expect(total).toBe(2500);
    expect(rows.map((row) => row[3])).toEqual(old.map(({ actor }) => actor));
  });
});
