import type { Translation } from '../shape';
import type { audit as chinese } from '../zh-CN/audit';

export const audit: Translation<typeof chinese> = {
  hint: 'Append-only',
  at: 'Time',
  actor: 'By',
  action: 'Action',
  connection: 'Connection',
  detail: 'Details',
  empty: 'Nothing recorded yet',
  emptyText: 'Every change to connections and groups is recorded here.',
  removedConnection: 'A removed connection',
  total_one: '{{count, number}} entry',
  total_other: '{{count, number}} entries',
  actions: {
    connectionAdded: 'Connection added',
    connectionUpdated: 'Connection changed',
    connectionRemoved: 'Connection removed',
    planCreated: 'Transfer drafted',
    planDiscarded: 'Draft discarded',
    planStarted: 'Transfer started',
    planCancelled: 'Transfer cancelled',
    planFinished: 'Transfer finished',
  },
};
