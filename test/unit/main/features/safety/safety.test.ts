import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { EVENT_TOPICS } from '@shared/contract/events';
import { createAudit } from '@main/features/audit/audit';
import { inCalm } from '@main/features/safety/calm';
import { createSafety } from '@main/features/safety/safety';
import type { StoreApi } from '@main/store/api';
import { listed, loadedGroup, loadedMember } from '../../../../support/groups';
import { openStore } from '../../../../support/store';
import { tempFolder } from '../../../../support/temp-folder';

const AT = 1_790_000_000;
const DAY = 86_400;
let folder: string;
let store: StoreApi;
let emitted: string[];
let steps: string[];
let sending: boolean;
let rests: boolean;
let saveAs: string | null;
let opens: string | null;

beforeEach(() => {
  folder = tempFolder();
  store = openStore(join(folder, 'data'), { clock: () => AT, backupDelayMs: 60_000 });
  onTestFinished(() => store.close());
  [emitted, steps, sending, rests, saveAs, opens] = [[], [], false, true, null, null];
});

function safety() {
  const audit = createAudit({ store, actor: 'me', now: () => AT });
  return createSafety({
    store,
    emit: (topic) => void emitted.push(topic),
    audit: audit.append,
    now: () => AT,
    chooseFile: async (name) => {
      steps.push(`save ${name}`);
      return saveAs;
    },
    openFile: async (extensions) => {
      steps.push(`open ${extensions.join()}`);
      return opens;
    },
    logFolder: join(folder, 'logs'),
    about: { version: '1.2.3' },
    homes: {
      remember: async (fromElsewhere) =>
        void steps.push(fromElsewhere ? 'remember homes, by a file' : 'remember homes'),
      look: async () => void steps.push('look home'),
    },
    inCalm: inCalm({
      isSending: async () => sending,
      rest: async () => {
        steps.push('rest');
        return rests;
      },
      goOn: async () => void steps.push('go on'),
    }),
  });
}

const actions = async () => (await store.readAudit(0, 10)).rows.map(({ action, detail }) => [action, detail]);
const busy = { error: { code: 'conflict', reason: 'backups.busy' } };

describe('backups', () => {
  it('are made, and put into a file that the admin names; all of it is in the audit', async () => {
    const handlers = safety();
    const { generation } = await handlers['backups.make'](undefined);
    expect(await handlers['backups.list'](undefined)).toMatchObject([{ generation }]);
    expect(await handlers['backups.saveCopy'](undefined)).toBeNull();
    expect(steps).toEqual(['save handover-2026-09-21.handover']);
    saveAs = join(folder, 'mine.handover');
    const saved = await handlers['backups.saveCopy'](undefined);
    expect(await actions()).toEqual([
      ['backup.saved', { bytes: saved?.bytes }],
      ['backup.made', { generation }],
    ]);
  });

  it('are restored while nothing works, then everybody reads again, and the restored audit says so', async () => {
    const handlers = safety();
    await store.setSettings({ theme: 'dark' });
    const { generation } = await handlers['backups.make'](undefined);
    await store.setSettings({ theme: 'light' });
    await handlers['backups.restore']({ from: { generation } });
    // Before anything goes on with the connections of the backup.
    expect(steps).toEqual(['rest', 'remember homes', 'look home', 'go on']);
    expect(emitted).toEqual([...EVENT_TOPICS]);
    expect(await store.getSettings()).toMatchObject({ theme: 'dark' });
    expect(await actions()).toEqual([['backup.restored', { generation }]]);
  });

  it('are not restored while something is sent or does not stop', async () => {
    const handlers = safety();
    const { generation } = await handlers['backups.make'](undefined);
    sending = true;
    await expect(handlers['backups.restore']({ from: { generation } })).rejects.toMatchObject(busy);
    expect(steps).toEqual([]);
    [sending, rests] = [false, false];
    await expect(handlers['backups.restore']({ from: { generation } })).rejects.toMatchObject(busy);
    expect(await handlers['backups.list'](undefined)).toHaveLength(1);
  });

  it('go on with the work when there is nothing to be restored', async () => {
    await expect(safety()['backups.restore']({ from: { generation: 9 } })).rejects.toMatchObject({
      error: { reason: 'backups.notFound' },
    });
    expect(steps).toEqual(['rest', 'remember homes', 'look home', 'go on']);
    expect(emitted).toEqual([]);
  });

  it('in a file are restored only when the admin chose that file', async () => {
    const handlers = safety();
    saveAs = join(folder, 'mine.handover');
    await handlers['backups.saveCopy'](undefined);
    const from = { path: saveAs };
    await expect(handlers['backups.restore']({ from })).rejects.toMatchObject({
      error: { reason: 'backups.notFound' },
    });
    expect(await handlers['backups.choose'](undefined)).toBeNull();
    opens = saveAs;
    expect(await handlers['backups.choose'](undefined)).toMatchObject({
      path: saveAs,
      content: { plans: 0 },
    });
    await handlers['backups.restore']({ from });
    expect(await actions()).toEqual([['backup.restored', { file: true }]]);
    expect(steps).toContain('remember homes, by a file');
  });
});

describe('members', () => {
  it('are erased of groups that were read so many days ago, or of all, and the audit counts them', async () => {
    const handlers = safety();
    const members = [loadedMember('x', { type: 2, name: '李' })];
    await store.applyList('c1', 1, listed(['a', 'b']), AT);
    await store.applyDetails('c1', 1, [loadedGroup('a', { members })], AT - 40 * DAY);
    await store.applyDetails('c1', 1, [loadedGroup('b', { members })], AT + 40 * DAY);
    const erase = (olderThanDays: number) => handlers['privacy.erase']({ connectionId: 'c1', olderThanDays });
    expect(await erase(41)).toEqual({ members: 0 });
    expect(await erase(30)).toEqual({ members: 1 });
    expect(await erase(0)).toEqual({ members: 1 });
    expect(await actions()).toEqual([
      ['members.erased', { members: 1, days: 0 }],
      ['members.erased', { members: 1, days: 30 }],
      ['members.erased', { members: 0, days: 41 }],
    ]);
    expect(emitted).toContain('groups.changed');
  });
});
