import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JoinWayFields } from '@shared/domain/join-way';
import { VendorFailure } from '@main/vendors/failure';
import { saysNoJoinWay } from '@main/vendors/wecom/join-ways';
import type { WecomClient } from '@main/vendors/wecom/types';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { fastTimers } from '../../support/timers';
import { wecomClient } from '../../support/wecom';

const ADD = 'externalcontact/groupchat/add_join_way';
const UPDATE = 'externalcontact/groupchat/update_join_way';
const DELETE = 'externalcontact/groupchat/del_join_way';
const GET = 'externalcontact/groupchat/get_join_way';

let practice: TestPractice;
let client: WecomClient;
beforeEach(async () => {
  practice = await startTestPractice();
  client = wecomClient(practice, { clock: fastTimers().clock, timeout: 1_000 });
});
afterEach(() => practice.close());

const seeded = async (own = true) => {
  const { joinWays } = await practice.control.joinWays();
  const found = joinWays.find((way) => way.own === own && way.scene === 2);
  if (!found) throw new Error('no such join way');
  return found;
};
const calls = async () => (await practice.control.joinWays()).calls;
async function failureOf(call: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}
async function fields(parts: Partial<JoinWayFields> = {}): Promise<JoinWayFields> {
  const { chatIds } = await seeded();
  const base = { autoCreate: true, baseName: '福利群', baseId: 7 };
  return { scene: 2, remark: '新台卡', chatIds: [...chatIds], state: 'card', ...base, ...parts };
}

describe('a join way of this app', () => {
  it.each(['absent', 'empty'] as const)(
    'comes back as it was made, blanks being %s',
    async (joinWayBlanks) => {
      await practice.control.settings({ joinWayBlanks });
      const all: Partial<JoinWayFields>[] = [
        {},
        { scene: 1 },
        { remark: '', state: '' },
        { autoCreate: false, baseName: '', baseId: null },
        { baseName: '', baseId: null },
      ];
      for (const parts of all) {
        const made = await fields(parts);
        const joinWay = await client.getJoinWay(await client.addJoinWay(made));
        expect(joinWay.fields).toEqual(made);
        expect(joinWay.qrCode === null).toBe(made.scene === 1);
      }
    },
  );

  it('is overwritten as a whole, and gone once deleted', async () => {
    const { configId } = await seeded();
    const bare = await fields({ remark: '', state: '', autoCreate: false, baseName: '', baseId: null });
    await client.updateJoinWay(configId, bare);
    expect((await client.getJoinWay(configId)).fields).toEqual(bare);
    await client.deleteJoinWay(configId);
    expect(saysNoJoinWay(await failureOf(client.getJoinWay(configId)))).toBe(true);
    expect((await calls()).map(({ act, errcode }) => [act, errcode])).toEqual([
      ['update', 0],
      ['del', 0],
    ]);
  });

  it('of a mini program has no image, whatever address the vendor gives', async () => {
    await practice.control.settings({ miniProgramUrl: 'plugin' });
    const configId = await client.addJoinWay(await fields({ scene: 1 }));
    expect((await client.getJoinWay(configId)).qrCode).toBeNull();
  });
});

describe('a join way that is not there for this app', () => {
  it('is told from other refusals', async () => {
    const { configId } = await seeded(false);
    for (const id of [configId, '0'.repeat(32), 'x'.repeat(65)]) {
      expect(saysNoJoinWay(await failureOf(client.getJoinWay(id)))).toBe(true);
    }
    expect(saysNoJoinWay(await failureOf(client.deleteJoinWay(configId)))).toBe(true);
    expect((await practice.control.joinWays()).joinWays.some((way) => way.configId === configId)).toBe(true);
  });
});

describe('what the vendor refuses', () => {
  it.each<[string, number, () => Promise<unknown>]>([
    ['more than five groups', 41091, async () => client.addJoinWay(await sixGroups())],
    [
      'beyond its quota',
      41045,
      async () => {
        await practice.control.settings({ joinWayQuota: 1 });
        return client.addJoinWay(await fields());
      },
    ],
  ])('%s is answered %i and explained', async (_, errcode, call) => {
    const failure = await failureOf(call());
    expect([failure.errcode, failure.delivery, failure.policy]).toEqual([
      errcode,
      'answered',
      'stop-and-explain',
    ]);
  });
  async function sixGroups(): Promise<JoinWayFields> {
    const { joinWays } = await practice.control.joinWays();
    const ids = [...new Set(joinWays.flatMap(({ chatIds }) => chatIds))];
    return fields({ chatIds: ids.slice(0, 6) });
  }
});

describe('a change whose answer does not come', () => {
  it.each(['reset-after', 'truncated', 'broken-json', 'http-500', 'hang'] as const)(
    'for %s is lost, and arrives once',
    async (kind) => {
      const { configId } = await seeded();
      const changed = await fields();
      await client.getJoinWay(configId);
      const changes: [string, () => Promise<unknown>][] = [
        [ADD, () => client.addJoinWay(changed)],
        [UPDATE, () => client.updateJoinWay(configId, changed)],
        [DELETE, () => client.deleteJoinWay(configId)],
      ];
      for (const [api, change] of changes) {
        await practice.control.fault({ api, kind, afterEffect: true });
        expect((await failureOf(change())).delivery).toBe('lost');
      }
      expect((await calls()).map(({ act }) => act)).toEqual(['add', 'update', 'del']);
    },
  );

  it('of a reading is asked for again', async () => {
    const { configId } = await seeded();
    await practice.control.fault({ api: GET, kind: 'reset-after' });
    expect((await client.getJoinWay(configId)).fields.state).not.toBe('');
    expect((await practice.control.stats())[GET]).toBe(2);
  });

  it('because the token had died is sent with another: the first was refused as a whole', async () => {
    const { configId } = await seeded();
    await client.getJoinWay(configId);
    await practice.control.expireTokens();
    await client.updateJoinWay(configId, await fields());
    expect((await calls()).filter(({ errcode }) => errcode === 0)).toHaveLength(1);
  });
});
