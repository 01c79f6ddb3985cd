import { afterEach, describe, expect, it } from 'vitest';
import { AUDIT_FILTERS, NOTHING_ASKED } from '@renderer/features/audit/auditFilters';
import {
  askedOf,
  narrow,
  narrowTo,
  resetAudit,
  turnFilter,
  useAuditState,
} from '@renderer/features/audit/auditState';
import { foundFilters, inForce, keptFilters } from '@renderer/grid/savedViews/filterKinds';

afterEach(resetAudit);

const asked = () => askedOf(useAuditState.getState());

describe('what the audit is narrowed by', () => {
  it('can be switched off without being lost', () => {
    narrow({ text: '分配', actions: ['plan.started'] });
    turnFilter('actions');
    expect(inForce(AUDIT_FILTERS, asked())).toEqual({ ...NOTHING_ASKED, text: '分配' });
    expect(asked().filter.actions).toEqual(['plan.started']);
  });

  it('counts again once an entry narrows to it, and what was off beside it stays off', () => {
    narrow({ text: '分配', actions: ['plan.started'] });
    turnFilter('actions');
    turnFilter('text');
    narrowTo({ actions: ['plan.started'] });
    expect(inForce(AUDIT_FILTERS, asked())).toEqual({ ...NOTHING_ASKED, actions: ['plan.started'] });
    expect(asked().filter.text).toBe('分配');
  });

  it('is found again from a view, and what is no day or no code is dropped', () => {
    const values = { days: '["2026-11-01","2026-11-05"]', actions: '["plan.started",7,""]', text: '"x"' };
    const found = foundFilters(AUDIT_FILTERS, NOTHING_ASKED, { values, off: ['days'] });
    expect(found.filter).toEqual({
      text: 'x',
      actions: ['plan.started'],
      of: null,
      days: ['2026-11-01', '2026-11-05'],
    });
    expect(keptFilters(AUDIT_FILTERS, found).off).toEqual(['days']);
    for (const days of ['["2026-11-05","2026-11-01"]', '["2026-13-01","2026-13-02"]', '"2026-11-01"']) {
      expect(
        foundFilters(AUDIT_FILTERS, NOTHING_ASKED, { values: { days }, off: [] }).filter.days,
      ).toBeNull();
    }
  });
});
