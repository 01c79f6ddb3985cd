import type { Translation } from '../shape';
import type { grid as chinese } from '../zh-CN/grid';

export const grid: Translation<typeof chinese> = {
  stale: 'The list has changed',
  refresh: 'Refresh',
  panel: {
    previous: 'Previous',
    previousKey: 'Previous (Alt+↑)',
    next: 'Next',
    nextKey: 'Next (Alt+↓)',
  },
  columns: {
    label: 'Columns',
    search: 'Search columns',
    reset: 'Restore defaults',
    none: 'No such column',
    up: 'Move {{name}} up',
    down: 'Move {{name}} down',
    always: 'Always shown',
  },
};
