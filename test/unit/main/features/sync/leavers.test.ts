import { describe, expect, it } from 'vitest';
import { readLeavers } from '@main/features/sync/leavers';
import { inContacts } from '@main/features/sync/people';
import type { WecomClient } from '@main/vendors/wecom/types';
import { vendorFailure } from '../../../../support/items';
import { makeSyncRun } from '../../../../support/sync-run';

const row = (handoverUserid: string) => ({
  handoverUserid,
  externalUserid: 'wm1',
  dimissionTime: 1_700_000_000,
});

/** `follower` has customer contact, `back` is in contacts only, `gone` is in neither; all are on the list. */
function vendor(more: Partial<WecomClient> = {}) {
  let contactsRead = 0;
  const client: Partial<WecomClient> = {
    followUsers: async () => ['follower'],
    unassigned: async () => ({ rows: ['follower', 'back', 'gone'].map(row), nextCursor: null }),
    departmentIds: async () => [{ id: 1, name: 'all', parentId: 0 }],
    departmentMembers: async () => {
      contactsRead++;
      return [{ userid: 'back', name: '王芳', departments: [1] }];
    },
    ...more,
  };
  return { client, contactsRead: () => contactsRead };
}

async function leftOf(client: Partial<WecomClient>): Promise<string[]> {
  const { run, seen } = await makeSyncRun({ client });
  await readLeavers(run);
  return seen.filter(({ state }) => state === 'left').map(({ userid }) => userid);
}

describe('readLeavers', () => {
  it('does not call somebody a leaver who came back without customer contact', async () => {
    expect(await leftOf(vendor().client)).toEqual(['gone']);
  });

  it('goes by customer contact alone where contacts may not be read', async () => {
    const departmentIds = () => Promise.reject(vendorFailure(48002));
    expect(await leftOf(vendor({ departmentIds }).client)).toEqual(['back', 'gone']);
  });

  it('does not read contacts again that were read before it', async () => {
    const { client, contactsRead } = vendor();
    const { run } = await makeSyncRun({ client });
    await inContacts(run);
    await readLeavers(run);
    expect(contactsRead()).toBe(1);
  });
});
