import type { Translation } from '../shape';
import type { exports as chinese } from '../zh-CN/exports';

export const exports: Translation<typeof chinese> = {
  label: 'Export',
  part: 'Export',
  as: '{{what}} ({{format}})',
  rows_one: 'Export {{count, number}} row',
  rows_other: 'Export {{count, number}} rows',
  picked_one: 'Export {{count, number}} row picked',
  picked_other: 'Export {{count, number}} rows picked',
  done_one: '{{count, number}} row exported: {{path}}',
  done_other: '{{count, number}} rows exported: {{path}}',
  show: 'Show in folder',
  putAway: 'Put away',
};
