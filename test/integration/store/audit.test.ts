import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const AT = 1_790_000_000;
const TRIGGERS = 'DROP TRIGGER IF EXISTS audit_keeps_rows; DROP TRIGGER IF EXISTS audit_keeps_words;';
let folder: string;
let store: StoreApi;

beforeEach(() => {
  folder = tempFolder();
  store = openStore(folder, { clock: () => AT });
  onTestFinished(() => store.close());
});

async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const detail = { planId: n, typed: true };
    await store.appendAudit({ at: AT + n, actor: 'me', action: 'plan.started', connectionId: 'c1', detail });
  }
}

/** What somebody may do who has the file and knows SQLite. */
function tamper(sql: string): void {
  const ledger = new Database(join(folder, 'ledger.db'));
  ledger.exec(`${TRIGGERS} ${sql}`);
  ledger.close();
}

describe('the chain of the audit', () => {
  it('holds for an empty audit and for one of several pages', async () => {
    expect(await store.verifyAudit()).toEqual({ checked: 0, broken: null });
    await write(1203);
    expect(await store.verifyAudit()).toEqual({ checked: 1203, broken: null });
    await write(1);
    expect(await store.verifyAudit()).toEqual({ checked: 1204, broken: null });
  });

  it.each([
    ['who', `UPDATE audit SET actor = 'you' WHERE id = 601`],
    ['when', `UPDATE audit SET at = at - 86400 WHERE id = 601`],
    ['where', `UPDATE audit SET connection_id = NULL WHERE id = 601`],
    ['what', `UPDATE audit SET detail = '{"planId":600,"typed":false}' WHERE id = 601`],
  ])('names the entry in which somebody changed %s', async (_, sql) => {
    await write(610);
    tamper(sql);
    expect(await store.verifyAudit()).toMatchObject({ checked: 601, broken: { id: 601 } });
  });

  it('names the entry after one that was taken out', async () => {
    await write(10);
    tamper('DELETE FROM audit WHERE id = 4');
    expect(await store.verifyAudit()).toEqual({ checked: 4, broken: { id: 5, at: AT + 4 } });
  });

  it('notices that the first entry was taken out', async () => {
    await write(3);
    tamper('DELETE FROM audit WHERE id = 1');
    expect(await store.verifyAudit()).toEqual({ checked: 1, broken: { id: 2, at: AT + 1 } });
  });

  it('names the first missing entry when the last ones were taken out', async () => {
    await write(10);
    tamper('DELETE FROM audit WHERE id > 8');
    expect(await store.verifyAudit()).toEqual({ checked: 8, broken: { id: 9, at: AT + 7 } });
    tamper('DELETE FROM audit');
    expect(await store.verifyAudit()).toEqual({ checked: 0, broken: { id: 1, at: 0 } });
  });

  it('notices entries in another order', async () => {
    await write(10);
    tamper(
      'UPDATE audit SET id = 99 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = 4; UPDATE audit SET id = 4 WHERE id = 99',
    );
    expect(await store.verifyAudit()).toMatchObject({ checked: 3, broken: { id: 3 } });
  });

  it('notices an entry that was put in with a hash of its own', async () => {
    await write(3);
    tamper(`INSERT INTO audit (at, actor, action, connection_id, detail, hash)
      VALUES (${AT}, 'me', 'plan.started', NULL, '{}', 'ab')`);
    expect(await store.verifyAudit()).toMatchObject({ checked: 4, broken: { id: 4 } });
  });
});
