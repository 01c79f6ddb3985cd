import { describe, expect, it } from 'vitest';
import type { SavedView } from '@shared/contract/saved-views';
import { sharedText } from '@renderer/grid/savedViews/sharedText';

const VIEW: SavedView = {
  id: 3,
  grid: 'audit',
  name: '常用',
  starred: true,
  isDefault: true,
  changedAt: 1,
  view: { columns: [] },
  filters: {
    values: { connection: '"c-1"', actions: '["plan.started"]', days: '["2026-11-01","2026-11-02"]' },
    off: ['connection', 'days'],
  },
};

describe('a view that is handed on', () => {
  it('keeps its filters and which of them are off, and names no connection', () => {
    const text = sharedText(VIEW);
    expect(text).not.toContain('c-1');
    expect(JSON.parse(text)).toEqual({
      format: 'handover-view',
      version: 1,
      grid: 'audit',
      name: '常用',
      view: { columns: [] },
      filters: {
        values: { actions: '["plan.started"]', days: '["2026-11-01","2026-11-02"]' },
        off: ['days'],
      },
    });
  });
});
