import { beforeEach, expect, it } from 'vitest';
import type { StoreStatus } from '@shared/contract/app';
import { failure } from '@shared/domain/errors';
import { createRescue } from '@main/features/safety/rescue';

let steps: string[];
let status: StoreStatus;
let opens: string | null;
let refused: Error | null;

const failed = (reason: 'store.damaged' | 'store.readOnly', file = 'ledger'): StoreStatus => ({
  state: 'failed',
  error: failure('store', reason, 'broken', { params: { file } }).error,
  notices: [],
});

beforeEach(() => {
  [steps, status, opens, refused] = [[], failed('store.damaged'), '/usb/all.handover', null];
});

const rescue = (from: 'copy' | 'nothing') =>
  createRescue({
    store: {
      retry: async () => status,
      rescue: async (copy) => {
        steps.push(`rescue with ${copy ?? 'nothing'}`);
        if (refused) throw refused;
      },
    },
    homes: {
      doubt: async () => {
        steps.push('doubt');
        return async () => void steps.push('trust again');
      },
    },
    emit: () => undefined,
    audit: async (action) => void steps.push(action),
    openFile: async () => opens,
    prepare: () => async () => void steps.push('go on'),
  })['data.rescue']({ from });

it('takes a copy, lets secrets be entered again, and says so in the audit', async () => {
  await rescue('copy');
  expect(steps).toEqual(['doubt', 'rescue with /usb/all.handover', 'backup.restored', 'go on']);
});

it('begins with nothing', async () => {
  await rescue('nothing');
  expect(steps).toEqual(['doubt', 'rescue with nothing', 'data.begun-anew', 'go on']);
});

it('believes the addresses of a ledger that stays', async () => {
  status = failed('store.damaged', 'archive');
  await rescue('copy');
  expect(steps).toEqual(['rescue with /usb/all.handover', 'backup.restored', 'go on']);
});

it('does nothing without a file, or when something else is wrong, or nothing any more', async () => {
  opens = null;
  await rescue('copy');
  status = failed('store.readOnly');
  await rescue('nothing');
  status = { state: 'open', error: null, notices: [] };
  await rescue('nothing');
  expect(steps).toEqual([]);
});

it('takes the doubt back when the copy cannot be taken', async () => {
  refused = failure('validation', 'backups.notBackup', 'no copy');
  await expect(rescue('copy')).rejects.toBe(refused);
  expect(steps).toEqual(['doubt', 'rescue with /usb/all.handover', 'trust again']);
});
