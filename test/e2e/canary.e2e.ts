import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { ask, attempt } from './support/calls';
import { disguises, filesWith, recordTraffic } from './support/canaries';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { largestLeaver, membersInService } from './support/record';
import { connect, startHandOver, sync, untilJob } from './support/steps';

const PROXY_PASSWORD = 'canary-proxy-password-83c1';
const WRONG_SECRET = 'canary-wrong-secret-5d07';

/** A proxy that asks for a password, hears it, and then lets nothing through. */
async function startProxy(): Promise<{ port: number; heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const server = createServer();
  server.on('connect', ({ headers }: IncomingMessage, socket: Duplex) => {
    const answer = headers['proxy-authorization'];
    if (answer === undefined) {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="office"\r\n\r\n',
      );
      return;
    }
    heard.push(Buffer.from(answer.replace('Basic ', ''), 'base64').toString());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, heard, close: () => void server.close() };
}

test('no secret leaves the keychain and the memory of main', async ({ handover, vendor }) => {
  test.setTimeout(180_000);
  const { app, page, userData, complaints } = handover;
  const output: string[] = [];
  app.process().stdout?.on('data', (data: Buffer) => output.push(data.toString()));
  app.process().stderr?.on('data', (data: Buffer) => output.push(data.toString()));
  const traffic = await recordTraffic(app);
  const { control, ...company } = await vendor({ groups: 400 });
  const tokens = new Set<string>();
  const hearToken = async (): Promise<void> => {
    // The vendor answers the token that is valid now, whoever asks.
    const query = new URLSearchParams({ corpid: company.corpId, corpsecret: company.secret });
    const answer = (await (await fetch(`${company.baseUrl}/gettoken?${query}`)).json()) as {
      access_token: string;
    };
    tokens.add(answer.access_token);
  };

  // Everything that handles a secret: a good sync, a transfer, a dead token, and failures of every layer.
  const { id } = await connect(page, company);
  await sync(page, id);
  await hearToken();
  const world = await control.world();
  const [taker] = membersInService(world);
  const { jobId } = await startHandOver(page, id, largestLeaver(world).userid, taker?.userid ?? '');
  await untilJob(page, jobId);
  await control.expireTokens(40014);
  for (const kind of [
    'html',
    'truncated',
    'broken-json',
    'http-500',
    'reset-before',
    'wrong-type',
  ] as const) {
    await control.fault({ api: 'gettoken', kind });
    await attempt(page, 'connections.test', { id });
  }
  await control.clearFaults();
  const { corpId, baseUrl } = company;
  const fields = { name: 'trial', color: 'blue', corpId, baseUrl, proxyUrl: '', readOnly: false } as const;
  await attempt(page, 'connections.test', { fields, secret: WRONG_SECRET });
  const proxy = await startProxy();
  const office = await ask(page, 'connections.add', {
    ...fields,
    name: 'office',
    baseUrl: 'https://qyapi.weixin.qq.com/cgi-bin',
    proxyUrl: `http://admin:${PROXY_PASSWORD}@127.0.0.1:${proxy.port}`,
    secret: company.secret,
  });
  await attempt(page, 'connections.test', { id: office.id });
  expect(proxy.heard).toContain(`admin:${PROXY_PASSWORD}`);
  await control.trustedIps([]);
  await attempt(page, 'connections.test', { id });
  await control.trustedIps(null);
  await sync(page, id);
  await hearToken();
  proxy.close();
  await attempt(page, 'connections.probe', { id });
  for (const screen of ['connections', 'audit', 'jobs', 'transfers', 'groups'] as const) {
    await new Frame(page).go(screen);
  }
  await ask(page, 'audit.list', { start: 0, count: 1000 });

  expect(tokens.size).toBe(2);
  const secrets = [company.secret, PROXY_PASSWORD, WRONG_SECRET, ...tokens];
  const forms = secrets.flatMap(disguises);
  const said = (text: string): boolean => forms.some((form) => text.includes(form));
  const answers = await traffic.answers();
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.filter(said)).toEqual([]);
  expect(said(await page.content())).toBe(false);
  expect(complaints.filter(said)).toEqual([]);
  expect(filesWith(userData, secrets)).toEqual([]);
  await handover.close();
  expect(filesWith(userData, secrets)).toEqual([]);
  expect(output.filter(said)).toEqual([]);
  // The search itself works: what is stored openly is found.
  expect(filesWith(userData, [company.corpId])).not.toEqual([]);
});
