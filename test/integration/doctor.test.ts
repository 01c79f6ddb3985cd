import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verdictOf } from '@renderer/features/doctor/verdict';
import { deferred } from '../support/deferred';
import { Consultation, nowHere, probed, probeOf, stepOf, told } from '../support/doctor';

let desk: Consultation;
beforeEach(async () => {
  desk = await Consultation.open();
});
afterEach(() => desk.close());

const gettokens = async (): Promise<number> => (await desk.practice.control.stats())['gettoken'] ?? 0;

describe('a connection in order', () => {
  it('passes every step and has every permission', async () => {
    const report = await desk.examine(await desk.add());
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped ipLiteral, tls skipped localHttp, clock ok, token ok, ip ok',
    );
    expect(probed(report)).toBe(
      'contacts ok, customerContact ok, leavers ok, groups ok, statistics ok, joinWays ok, customerService ok',
    );
    expect(stepOf(report, 'secret')?.facts).toEqual({ kept: 'keychain' });
    expect(stepOf(report, 'proxy')?.facts).toEqual({ via: 'none' });
    expect(Math.abs(Number(stepOf(report, 'clock')?.facts['skewSeconds']))).toBeLessThanOrEqual(2);
  });

  it('shows each step as it happens', async () => {
    await desk.examine(await desk.add());
    const seen = desk.changes.map(told);
    expect(seen).toContainEqual(expect.stringContaining('token running, ip waiting'));
    expect(desk.changes.map(probed)).toContainEqual(
      expect.stringContaining('groups running, statistics waiting'),
    );
  });

  it('answers its report at once, finds the examination that runs, and examines anew when it is over', async () => {
    const id = await desk.add();
    const held = deferred<void>();
    const usual = desk.send;
    desk.send = async (request) => {
      await held.promise;
      return usual(request);
    };
    const doctor = desk.doctor();
    expect(await doctor['doctor.report']({ connectionId: id })).toBeNull();
    const first = doctor.examine(id);
    const again = await doctor['doctor.run']({ connectionId: id });
    expect(again.finishedAt).toBeNull();
    held.resolve();
    await first;
    const { steps } = await doctor['doctor.run']({ connectionId: id });
    expect(steps[6]?.state).toBe('waiting');
    expect((await desk.practice.control.stats())['get_api_domain_ip']).toBeLessThan(5);
  });

  it('knows no connection that does not exist', async () => {
    await expect(desk.doctor()['doctor.run']({ connectionId: 'nobody' })).rejects.toMatchObject({
      error: { reason: 'connection.notFound' },
    });
  });

  it('can be stopped, and says what was not looked at', async () => {
    const id = await desk.add();
    const reached = deferred<void>();
    desk.send = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        reached.resolve();
      });
    const doctor = desk.doctor();
    const examined = doctor.examine(id);
    await reached.promise;
    await doctor['doctor.stop']({ connectionId: id });
    const report = await examined;
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped ipLiteral, tls skipped localHttp, clock skipped stopped, token skipped stopped, ip skipped stopped',
    );
    expect(report.probes.every(({ note }) => note === 'stopped')).toBe(true);
  });

  it('goes on after a step that broke', async () => {
    const report = await desk.examine(await desk.add({ baseUrl: 'https://vendor.example/cgi-bin' }), {
      resolveProxy: () => Promise.reject(new Error('no settings')),
    });
    expect(stepOf(report, 'proxy')?.error?.code).toBe('internal');
    expect(stepOf(report, 'ip')?.state).toBe('ok');
    expect(probeOf(report, 'groups')?.state).toBe('ok');
  });
});

describe('the clock', () => {
  it.each([
    [0, 'ok', null],
    [59, 'ok', null],
    [3600, 'warning', 'skewed'],
    [-3600, 'warning', 'skewed'],
  ])('finds this computer %i seconds ahead', async (ahead, state, note) => {
    const report = await desk.examine(await desk.add(), { now: () => nowHere() + ahead });
    expect(stepOf(report, 'clock')).toMatchObject({ state, note });
    expect(Number(stepOf(report, 'clock')?.facts['skewSeconds'])).toBeGreaterThanOrEqual(ahead - 1);
    expect(Number(stepOf(report, 'clock')?.facts['skewSeconds'])).toBeLessThanOrEqual(ahead + 1);
  });

  it('says that Sobot signs with the time', async () => {
    const report = await desk.examine(await desk.add({ vendor: 'sobot' }), { now: () => nowHere() + 3600 });
    expect(stepOf(report, 'clock')).toMatchObject({ state: 'warning', note: 'skewedSobot' });
  });

  it('asks without secret and token, and copes with an answer without a date', async () => {
    const id = await desk.add();
    const usual = desk.send;
    const urls: string[] = [];
    desk.send = async (request) => {
      urls.push(request.url);
      return { ...(await usual(request)), date: null };
    };
    const report = await desk.examine(id);
    expect(stepOf(report, 'clock')).toMatchObject({ state: 'skipped', note: 'noDate' });
    expect(urls[0]).toBe(`${desk.practice.baseUrl}/get_api_domain_ip`);
    expect(stepOf(report, 'token')?.state).toBe('ok');
  });
});

describe('secret and token', () => {
  it('misses a secret, and still looks at the way', async () => {
    const id = await desk.add();
    await desk.connections.vault.delete(`${id}/secret`);
    const report = await desk.examine(id);
    expect(stepOf(report, 'secret')).toMatchObject({
      state: 'failed',
      error: { reason: 'connection.secretMissing' },
    });
    expect(told(report)).toContain('clock ok, token skipped afterFailure, ip skipped afterFailure');
  });

  it('never sends a secret again that was refused, until it is entered anew', async () => {
    const id = await desk.add({ secret: 'wrong-secret-of-the-app' });
    expect(await gettokens()).toBe(1);
    for (const _ of [1, 2]) {
      const report = await desk.examine(id);
      expect(stepOf(report, 'token')).toMatchObject({
        state: 'failed',
        note: 'knownWrongSecret',
        error: { reason: 'wecom.secretRefused' },
      });
      expect(report.probes.every(({ state }) => state === 'skipped')).toBe(true);
    }
    expect(await gettokens()).toBe(1);
    const record = await desk.connections.pool.record(id);
    await desk.connections.handlers['connections.update']({ ...record, secret: desk.practice.secret });
    expect(stepOf(await desk.examine(id), 'token')?.state).toBe('ok');
  });

  it.each(['wshoto', 'sobot'] as const)('remembers what %s refused', async (vendor) => {
    const report = await desk.examine(await desk.add({ vendor, secret: 'wrong-secret-of-the-app' }));
    expect(stepOf(report, 'token')).toMatchObject({
      state: 'failed',
      note: 'knownWrongSecret',
      error: { reason: `${vendor}.secretRefused` },
    });
  });

  it('takes a passing trouble for no refusal', async () => {
    await desk.practice.control.fault({ api: 'gettoken', kind: 'errcode', errcode: -1, times: 1 });
    const id = await desk.add();
    const report = await desk.examine(id);
    expect(stepOf(report, 'token')).toMatchObject({ state: 'ok', note: null });
  });

  it('goes on with the token of Sobot that is kept, and says before it fetches one', async () => {
    const id = await desk.add({ vendor: 'sobot' });
    const tokens = async (): Promise<number> => (await desk.practice.control.sobot()).tokens.length;
    expect(await tokens()).toBe(1);
    const kept = await desk.examine(id);
    expect(stepOf(kept, 'token')).toMatchObject({ state: 'ok', note: 'keptToken' });
    expect(probed(kept)).toBe('sobotStatistics ok');
    expect(await tokens()).toBe(1);
    await desk.connections.vault.delete(`${id}/token`);
    desk.connections.pool.refresh(id);
    desk.changes = [];
    const fetched = await desk.examine(id);
    expect(stepOf(fetched, 'token')).toMatchObject({ state: 'ok', note: 'fetchesToken' });
    expect(desk.changes.map(told)).toContainEqual(expect.stringContaining('token running fetchesToken'));
    expect(await tokens()).toBe(2);
  });

  it('uses a pasted token of Sobot, and sees by the probe that it is dead', async () => {
    const report = await desk.examine(
      await desk.add({ vendor: 'sobot', credential: 'token', secret: 'pasted-and-dead' }),
    );
    expect(stepOf(report, 'token')).toMatchObject({
      state: 'failed',
      note: 'pastedToken',
      error: { reason: 'sobot.tokenRefused' },
    });
    expect(stepOf(report, 'ip')).toMatchObject({ state: 'skipped', note: 'notOfVendor' });
    expect(probed(report)).toBe('sobotStatistics skipped afterFailure');
  });

  it.each([
    ['the first call', 'get_api_domain_ip', 'token failed, ip skipped afterFailure'],
    ['a permission', 'department/simplelist', 'token failed, ip ok'],
  ])('blames the secret that was reset when %s asks for a new token', async (_, api, steps) => {
    const id = await desk.add();
    await desk.practice.control.fault({ api, kind: 'errcode', errcode: 40014, times: null });
    await desk.practice.control.fault({ api: 'gettoken', kind: 'errcode', errcode: 40001, times: null });
    const report = await desk.examine(id);
    expect(told(report)).toContain(`clock ok, ${steps}`);
    expect(stepOf(report, 'token')?.error?.reason).toBe('wecom.secretRefused');
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
  });

  it.each([
    ['the first call', 'get_api_domain_ip', 50003, 'token failed, ip skipped afterFailure'],
    ['the first call', 'get_api_domain_ip', 60031, 'token failed, ip skipped afterFailure'],
    ['the first call', 'get_api_domain_ip', 48006, 'token failed, ip skipped afterFailure'],
    ['a permission', 'department/simplelist', 50003, 'token failed, ip ok'],
  ])('finds by %s (%s) that the app is let do nothing (%i)', async (_, api, errcode, steps) => {
    const id = await desk.add();
    await desk.practice.control.fault({ api, kind: 'errcode', errcode, times: null });
    const report = await desk.examine(id);
    expect(told(report)).toContain(`clock ok, ${steps}`);
    expect(stepOf(report, 'token')?.error).toMatchObject({ code: 'permission', vendor: { errcode } });
    expect(verdictOf(report)).toEqual({ kind: 'barred' });
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
  });

  it.each([
    ['wecom', 'gettoken', 'token skipped afterFailure, ip skipped afterFailure'],
    ['wecom', 'get_api_domain_ip', 'token ok, ip skipped afterFailure'],
    ['wshoto', '', 'token ok, ip skipped notOfVendor'],
  ] as const)('blames the way when nothing of %s answers (%s)', async (vendor, api, steps) => {
    const id = await desk.add({ vendor });
    if (api === 'gettoken') {
      await desk.connections.vault.delete(`${id}/token`);
      desk.connections.pool.refresh(id);
    }
    const usual = desk.send;
    // Something is in the way of every call but the question for the time, which carries no query.
    desk.send = (request) =>
      new URL(request.url).search === ''
        ? usual(request)
        : Promise.reject(new Error('net::ERR_EMPTY_RESPONSE'));
    const report = await desk.examine(id);
    expect(told(report)).toContain(`clock failed, ${steps}`);
    expect(verdictOf(report).kind).toBe('unreachable');
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
  });
});

describe('address and permissions', () => {
  it('names the address that WeCom sees, and asks for nothing more', async () => {
    const id = await desk.add();
    await desk.practice.control.trustedIps(['198.51.100.1']);
    const report = await desk.examine(id);
    expect(stepOf(report, 'ip')).toMatchObject({
      state: 'failed',
      error: { code: 'ip-not-trusted', vendor: { fromIp: '203.0.113.24' } },
      facts: { fromIp: '203.0.113.24' },
    });
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
    expect((await desk.practice.control.stats())['department/simplelist']).toBeUndefined();
  });

  it('names the address also when WeCom looks at it before the secret', async () => {
    await desk.practice.control.settings({ gettokenChecksIp: true });
    await desk.practice.control.trustedIps(['198.51.100.1']);
    const report = await desk.examine(await desk.add());
    expect(told(report)).toContain('clock ok, token skipped ipFirst, ip failed');
    expect(stepOf(report, 'token')).toMatchObject({ facts: {}, error: null });
    expect(stepOf(report, 'ip')).toMatchObject({
      note: null,
      error: { code: 'ip-not-trusted' },
      facts: { fromIp: '203.0.113.24' },
    });
    expect(verdictOf(report)).toMatchObject({ kind: 'failed', step: { step: 'ip' } });
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
  });

  it.each([
    ['contacts', 'contacts', 60011],
    ['customerContact', 'customerContact', 84074],
    ['customerContact', 'leavers', 48002],
    ['groups', 'groups', 48002],
    ['statistics', 'statistics', 48002],
    ['joinWays', 'joinWays', 48002],
    ['customerService', 'customerService', 95017],
  ] as const)(
    'finds that %s is missing for %s (%i), and that the others work',
    async (lacks, probe, code) => {
      await desk.practice.control.settings({ lacks: { [lacks]: code } });
      const report = await desk.examine(await desk.add());
      expect(probeOf(report, probe)).toMatchObject({
        state: 'failed',
        error: { code: 'permission', vendor: { errcode: code } },
      });
      const others = report.probes.filter((each) => each.state === 'failed' && each.probe !== probe);
      expect(others.map((each) => each.probe)).toEqual(
        lacks === 'customerContact' ? [probe === 'leavers' ? 'customerContact' : 'leavers'] : [],
      );
    },
  );

  it('asks for groups without an owner when none is known, and for no statistics', async () => {
    await desk.practice.control.settings({ lacks: { customerContact: 48002 } });
    const report = await desk.examine(await desk.add());
    expect(probeOf(report, 'groups')?.state).toBe('ok');
    expect(probeOf(report, 'statistics')).toMatchObject({ state: 'skipped', note: 'noOwner' });
  });

  it('asks for a join way of the vault when it has one', async () => {
    const id = await desk.add();
    await desk.store.addJoinWays(id, ['config-of-somebody'], nowHere());
    const report = await desk.examine(id);
    expect(probeOf(report, 'joinWays')?.state).toBe('ok');
  });

  it('takes a limit for no missing permission', async () => {
    await desk.practice.control.fault({
      api: 'externalcontact/groupchat/list',
      kind: 'errcode',
      errcode: 45009,
    });
    const report = await desk.examine(await desk.add());
    expect(probeOf(report, 'groups')).toMatchObject({ state: 'warning', note: 'notAsked' });
    expect(probeOf(report, 'statistics')?.state).toBe('ok');
  });

  it('blames the address at the first probe that is no longer let in', async () => {
    const fault = { api: 'externalcontact/get_follow_user_list', kind: 'errcode', errcode: 60020 } as const;
    await desk.practice.control.fault(fault);
    const report = await desk.examine(await desk.add());
    expect(stepOf(report, 'ip')).toMatchObject({
      state: 'failed',
      error: { code: 'ip-not-trusted' },
      facts: { fromIp: '203.0.113.24' },
    });
    expect(verdictOf(report)).toMatchObject({ kind: 'failed', step: { step: 'ip' } });
    expect(probed(report)).toContain(
      'contacts ok, customerContact skipped afterFailure, leavers skipped afterFailure',
    );
  });

  it('takes a proxy that passes over one call for no missing permission', async () => {
    const id = await desk.add();
    const usual = desk.send;
    desk.send = (request) =>
      request.url.includes('groupchat/list')
        ? Promise.reject(new Error('net::ERR_PROXY_AUTH_REQUESTED'))
        : usual(request);
    const report = await desk.examine(id);
    expect(stepOf(report, 'proxy')?.state).toBe('ok');
    expect(probeOf(report, 'groups')).toMatchObject({ state: 'warning', note: 'notAsked' });
    expect(probeOf(report, 'statistics')?.state).toBe('ok');
  });

  it.each(['wshoto', 'sobot'] as const)('asks %s only for what it has', async (vendor) => {
    const report = await desk.examine(await desk.add({ vendor }));
    expect(report.probes.map(({ state }) => state)).toEqual(['ok']);
    expect(stepOf(report, 'ip')).toMatchObject({ state: 'skipped', note: 'notOfVendor' });
  });

  it('reports neither secret nor token nor an address with its query', async () => {
    await desk.practice.control.settings({ lacks: { groups: 48002 } });
    const id = await desk.add();
    const token = JSON.parse((await desk.connections.vault.get(`${id}/token`))?.value ?? '{}') as {
      token?: string;
    };
    const report = JSON.stringify(await desk.examine(id));
    expect(token.token).toBeTruthy();
    expect(report).toContain('48002');
    for (const hidden of [desk.practice.secret, token.token ?? '', desk.practice.baseUrl])
      expect(report).not.toContain(hidden);
    expect(report).not.toMatch(/:\/\/[^"\s]*\?/);
  });
});
