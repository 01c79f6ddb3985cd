import { describe, expect, it } from 'vitest';
import type { Day } from '@shared/domain/day';
import { NOTHING_ASKED } from '@renderer/features/audit/auditFilters';
import { toAuditQuery, toAuditSort } from '@renderer/features/audit/auditSource';

const WORDS = { actions: { 'plan.started': '开始分配', 'logs.exported': 'Logs exported' } };
const CONNECTIONS = [
  { id: 'c1', name: '总公司' },
  { id: 'c2', name: 'Logistics' },
];

describe('what is asked of the audit', () => {
  it('finds a text in the words of actions and in the names of connections, in any case', () => {
    const query = toAuditQuery({ ...NOTHING_ASKED, text: ' LOG ' }, [], WORDS, CONNECTIONS);
    expect(query).toMatchObject({
      text: 'LOG',
      spoken: { actions: ['logs.exported'], connections: ['c2'] },
      upTo: null,
    });
  });

  it('asks for everything, newest first, while nothing is set', () => {
    const query = toAuditQuery(NOTHING_ASKED, [], WORDS, CONNECTIONS);
    expect(query).toEqual({
      text: '',
      spoken: { actions: [], connections: [] },
      actions: [],
      connectionId: null,
      from: null,
      to: null,
      sort: { field: 'at', direction: 'desc', places: [] },
      upTo: null,
    });
  });

  it('asks for days, and orders by what can be ordered by', () => {
    const days = ['2026-11-01', '2026-11-03'] as unknown as readonly [Day, Day];
    const query = toAuditQuery({ ...NOTHING_ASKED, days }, [{ field: 'actor', direction: 'asc' }], WORDS, []);
    expect(query).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-03',
      sort: { field: 'actor', direction: 'asc' },
    });
    expect(toAuditSort([{ field: 'object', direction: 'asc' }], {}, [])).toEqual({
      field: 'at',
      direction: 'desc',
      places: [],
    });
  });

  it('says in what order codes come when they are read in words', () => {
    const actions = { a: '移除连接', b: 'Logs 12', c: '保存备份', d: 'Logs 3' };
    const connections = [
      { id: 'c1', name: '乙公司' },
      { id: 'c2', name: '甲公司' },
    ];
    const placesBy = (field: string) =>
      toAuditSort([{ field, direction: 'asc' }], actions, connections).places;
    expect(placesBy('action')).toEqual(['c', 'a', 'd', 'b']);
    expect(placesBy('connection')).toEqual(['c2', 'c1']);
    expect(placesBy('actor')).toEqual([]);
  });
});
