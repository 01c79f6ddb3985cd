import { describe, expect, it } from 'vitest';
import type { Job } from '@shared/contract/jobs';
import { failure } from '@shared/domain/errors';
import { uncounted } from '@renderer/features/changes/uncounted';

const AT = 1_790_000_000;
const endless = failure('vendor', 'sync.endlessList', 'a list never ends').error;
const counted = [{ id: 1, finishedAt: AT, groups: 1, members: 1 }];

const job = (parts: Partial<Job>): Job => ({
  id: 1,
  connectionId: 'c1',
  kind: 'sync',
  state: 'done',
  planId: null,
  progress: { phase: 'finishing', done: 1, total: 1, rate: null, etaSeconds: null, counts: {} },
  waiting: null,
  error: endless,
  createdAt: AT + 60,
  startedAt: AT + 60,
  finishedAt: AT + 90,
  ...parts,
});

describe('uncounted', () => {
  it('is the trouble of the latest sync, whether or not one before it can be compared with', () => {
    expect(uncounted(job({}), [])).toEqual(endless);
    expect(uncounted(job({}), counted)).toEqual(endless);
    expect(uncounted(job({ state: 'failed' }), counted)).toEqual(endless);
  });

  it('is nothing when the sync goes on, had no trouble, or is older than one that counts', () => {
    expect(uncounted(undefined, [])).toBeNull();
    expect(uncounted(job({ error: null }), [])).toBeNull();
    expect(uncounted(job({ state: 'running' }), [])).toBeNull();
    expect(uncounted(job({ createdAt: AT - 60 }), counted)).toBeNull();
  });

  it.each(['sync.hiddenOwners', 'sync.leaversRefused', 'sync.endlessLeavers'])(
    'is not %s, with which a sync is complete',
    (reason) => {
      expect(uncounted(job({ error: failure('vendor', reason, '').error }), [])).toBeNull();
    },
  );
});
