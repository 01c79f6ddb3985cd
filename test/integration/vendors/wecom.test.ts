import { VendorFailure } from '@main/vendors/failure';
import type { WecomClient } from '@main/vendors/wecom/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { fastTimers } from '../../support/timers';
import { memoryTokens, wecomClient } from '../../support/wecom';

let practice: TestPractice;
let client: WecomClient;
beforeEach(async () => {
  practice = await startTestPractice();
  // A thousand times as fast: the pauses of the client pass, in their real order.
  client = wecomClient(practice, { clock: fastTimers().clock });
});
afterEach(() => practice.close());

async function failureOf(call: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}

const calls = async (api: string): Promise<number> => (await practice.control.stats())[api] ?? 0;
const LIST = 'externalcontact/groupchat/list';
const GET = 'externalcontact/groupchat/get';
const ONJOB = 'externalcontact/groupchat/onjob_transfer';

/** An owner in service, one of their groups, and somebody else who may take it. */
async function transferable(): Promise<{ chatId: string; owner: string; taker: string }> {
  const users = await client.followUsers();
  for (const owner of users) {
    const [first] = (await client.listGroups({ owners: [owner] })).rows;
    const taker = users.find((user) => user !== owner);
    if (first?.status === 0 && taker) return { chatId: first.chatId, owner, taker };
  }
  throw new Error('nobody owns a group');
}

describe('reading', () => {
  it('reads every kind of answer', async () => {
    const users = await client.followUsers();
    expect(users.length).toBeGreaterThan(10);
    const first = users[0] ?? '';
    expect(await client.user(first)).toMatchObject({ userid: first, status: 1 });
    expect(await client.apiDomainIps()).toEqual(expect.arrayContaining([expect.any(String)]));
    const departments = await client.departments();
    const ids = await client.departmentIds();
    expect(ids.map(({ id }) => id)).toEqual(departments.map(({ id }) => id));
    const department = departments.at(-1);
    expect(await client.department(department?.id ?? 0)).toEqual(department);
    const members = await Promise.all(ids.map(({ id }) => client.departmentMembers(id)));
    expect(members.flat().map(({ userid }) => userid)).toContain(first);
    const leavers = await client.unassigned(null);
    expect(leavers.rows[0]).toMatchObject({
      handoverUserid: expect.any(String),
      dimissionTime: expect.any(Number),
    });
  });

  it('pages through the groups of an owner and reads one', async () => {
    const owners = (await client.followUsers()).slice(0, 100);
    const whole = await client.listGroups({ owners });
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await client.listGroups({ owners, cursor, limit: 7 });
      paged.push(...page.rows.map(({ chatId }) => chatId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(whole.rows.map(({ chatId }) => chatId));
    const group = await client.group(paged[0] ?? '');
    expect(owners).toContain(group.owner);
    expect(group.members.length).toBeGreaterThan(1);
    expect(group.members.some(({ type }) => type === 1)).toBe(true);
  });

  it('lists a group once that comes twice on a page', async () => {
    const owners = (await client.followUsers()).slice(0, 100);
    const before = (await client.listGroups({ owners })).rows;
    await practice.control.fault({ api: LIST, kind: 'duplicate-ids' });
    const rows = (await client.listGroups({ owners })).rows;
    expect(rows).toEqual(before);
  });
});

describe('tokens', () => {
  it('fetches one token for many calls at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => client.apiDomainIps()));
    expect(await calls('gettoken')).toBe(1);
  });

  it.each([42001, 40014] as const)(
    'renews a token that died early (%i) and repeats the call once',
    async (code) => {
      await client.followUsers();
      await practice.control.expireTokens(code);
      const answers = await Promise.all([client.followUsers(), client.followUsers(), client.followUsers()]);
      expect(answers.every((users) => users.length > 0)).toBe(true);
      expect(await calls('gettoken')).toBe(2);
    },
  );

  it('does not go round in circles when the fresh token is refused as well', async () => {
    await practice.control.fault({ api: GET, kind: 'errcode', errcode: 40014, times: null });
    const failure = await failureOf(client.group('any'));
    expect(failure.errcode).toBe(40014);
    expect(await calls('gettoken')).toBeLessThanOrEqual(2);
    expect(await calls(GET)).toBe(2);
  });

  it('asks with a wrong secret once, and never again', async () => {
    const wrong = wecomClient({ ...practice, secret: 'wrong-secret' });
    const first = await failureOf(wrong.followUsers());
    expect(first.error).toMatchObject({ code: 'auth', reason: 'wecom.secretRefused' });
    expect(first.delivery).toBe('not-sent');
    await failureOf(wrong.followUsers());
    await failureOf(wrong.transfer({ chatIds: ['x'], taker: 'y' }));
    expect(await calls('gettoken')).toBe(1);
  });

  it('keeps the token for the next start', async () => {
    const tokens = memoryTokens();
    await wecomClient(practice, { tokens }).followUsers();
    await wecomClient(practice, { tokens }).followUsers();
    expect(await calls('gettoken')).toBe(1);
  });
});

describe('trouble while reading', () => {
  it.each(['reset-before', 'http-500', 'html', 'truncated', 'broken-json', 'wrong-type'] as const)(
    'survives one answer of kind %s',
    async (kind) => {
      await practice.control.fault({ api: 'externalcontact/get_follow_user_list', kind });
      expect((await client.followUsers()).length).toBeGreaterThan(0);
    },
  );

  it('repeats -1 three times and then says so', async () => {
    await practice.control.fault({ api: GET, kind: 'errcode', errcode: -1, times: null });
    expect((await failureOf(client.group('any'))).errcode).toBe(-1);
    expect(await calls(GET)).toBe(4);
  });

  it('does not repeat when told not to', async () => {
    await practice.control.fault({ api: GET, kind: 'errcode', errcode: -1, times: null });
    await failureOf(client.group('any', { retries: 0 }));
    expect(await calls(GET)).toBe(1);
  });

  it('pauses for 45009, says until when, and goes on by itself', async () => {
    const said: (number | null)[] = [];
    client.onWaits((waits) =>
      said.push(...waits.filter(({ api }) => api === LIST).map(({ until }) => until)),
    );
    await practice.control.fault({ api: LIST, kind: 'errcode', errcode: 45009 });
    const began = 1_795_000_000;
    await client.listGroups({ owners: (await client.followUsers()).slice(0, 1) });
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toBeGreaterThanOrEqual(began + 59);
    expect(await calls(LIST)).toBe(2);
  });

  it('goes on with fewer calls at a time after 45033', async () => {
    const owners = (await client.followUsers()).slice(0, 1);
    await practice.control.fault({ api: LIST, kind: 'errcode', errcode: 45033, times: 3 });
    const lists = await Promise.all(Array.from({ length: 12 }, () => client.listGroups({ owners })));
    expect(lists.every(({ rows }) => rows.length === lists[0]?.rows.length)).toBe(true);
  });

  it('stops at an answer of 10 MB', async () => {
    await practice.control.fault({ api: GET, kind: 'huge' });
    expect((await failureOf(client.group('any'))).error.reason).toBe('vendor.tooLarge');
  });

  it('names the address that the vendor does not trust', async () => {
    await practice.control.trustedIps(['198.51.100.7']);
    const { error } = await failureOf(client.apiDomainIps());
    expect(error).toMatchObject({ code: 'ip-not-trusted', vendor: { fromIp: '203.0.113.24' } });
  });

  it('says that nothing was sent when the vendor is not there', async () => {
    await client.authenticate();
    await practice.close();
    const failure = await failureOf(client.followUsers());
    expect(failure.error.code).toBe('offline');
    practice = await startTestPractice();
  });
});

describe('transfers', () => {
  it('hands a group over, whatever form the empty list of failures has', async () => {
    for (let count = 0; count < 3; count += 1) {
      const { chatId, taker } = await transferable();
      expect(await client.onjobTransfer({ chatIds: [chatId], taker })).toEqual({ failed: [] });
      expect((await client.group(chatId)).owner).toBe(taker);
    }
  });

  it('reports refused groups by id and code', async () => {
    const { chatId, owner } = await transferable();
    const { failed } = await client.onjobTransfer({ chatIds: [chatId], taker: owner });
    expect(failed).toEqual([{ chatId, errcode: 90504, errmsg: expect.any(String) }]);
  });

  it('renews a dead token and sends the transfer once', async () => {
    const { chatId, taker } = await transferable();
    await practice.control.expireTokens();
    await client.onjobTransfer({ chatIds: [chatId], taker });
    const applied = (await practice.control.groups([chatId]))[0];
    expect(applied).toMatchObject({ owner: taker });
  });

  it.each(['reset-after', 'http-500', 'truncated', 'html'] as const)(
    'never sends again after an answer of kind %s, and calls it lost',
    async (kind) => {
      const { chatId, taker } = await transferable();
      await practice.control.fault({ api: ONJOB, kind, afterEffect: true, times: null });
      const failure = await failureOf(client.onjobTransfer({ chatIds: [chatId], taker }));
      expect(failure.delivery).toBe('lost');
      expect(await calls(ONJOB)).toBe(1);
    },
  );

  it.each([
    [-1, 'lost'],
    [45009, 'answered'],
    [45035, 'answered'],
    [84083, 'answered'],
  ] as const)('never repeats after code %i, which leaves it %s', async (errcode, delivery) => {
    const { chatId, taker } = await transferable();
    await practice.control.fault({ api: ONJOB, kind: 'errcode', errcode, times: null });
    const failure = await failureOf(client.onjobTransfer({ chatIds: [chatId], taker }));
    expect([failure.errcode, failure.delivery]).toEqual([errcode, delivery]);
    expect(await calls(ONJOB)).toBe(1);
  });

  it('runs one at a time, so that the vendor never sees two together', async () => {
    await practice.control.settings({ transferMs: 30 });
    const users = await client.followUsers();
    const { rows } = await client.listGroups({ owners: users.slice(0, 100) });
    const normal = rows.filter(({ status }) => status === 0).slice(0, 4);
    const answers = await Promise.allSettled(
      normal.map(({ chatId }) => client.onjobTransfer({ chatIds: [chatId], taker: users[0] ?? '' })),
    );
    const codes = answers.map((answer) =>
      answer.status === 'rejected' && answer.reason instanceof VendorFailure ? answer.reason.errcode : 'ok',
    );
    expect(codes).not.toContain(45035);
  });

  it('does not send a transfer that was cancelled while it waited', async () => {
    const { chatId, taker } = await transferable();
    const failure = await failureOf(
      client.onjobTransfer({ chatIds: [chatId], taker }, { signal: AbortSignal.abort() }),
    );
    expect(failure.delivery).toBe('not-sent');
    expect(await calls(ONJOB)).toBe(0);
  });
});
