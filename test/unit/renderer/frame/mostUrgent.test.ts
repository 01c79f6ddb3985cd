import { describe, expect, it } from 'vitest';
import { mostUrgent } from '@renderer/frame/mostUrgent';
import type { Job } from '@shared/contract/jobs';

const job = (id: number, state: Job['state']): Job => ({
  id,
  state,
  connectionId: 'c',
  kind: 'sync',
  planId: null,
  progress: { phase: 'details', done: 0, total: null, rate: null, etaSeconds: null, counts: {} },
  waiting: null,
  error: null,
  createdAt: 0,
  startedAt: null,
  finishedAt: null,
});

describe('mostUrgent', () => {
  it('shows what runs before what waits or is paused, and counts the rest', () => {
    const { job: first, more } = mostUrgent([
      job(4, 'paused'),
      job(3, 'waiting'),
      job(2, 'running'),
      job(1, 'done'),
    ]);
    expect(first?.id).toBe(2);
    expect(more).toBe(2);
  });

  it('shows nothing when everything has ended', () => {
    expect(mostUrgent([job(3, 'failed'), job(2, 'cancelled'), job(1, 'done')])).toEqual({
      job: undefined,
      more: 0,
    });
  });
});
