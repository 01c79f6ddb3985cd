import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VendorFailure } from '@main/vendors/failure';
import { requestJson, type JsonRequest } from '@main/vendors/http';
import { fetchTransport, type Send } from '@main/vendors/transport';
import { afterEach, describe, expect, it } from 'vitest';

const { send } = fetchTransport(fetch);
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/user/get?access_token=canary-token`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const json = { 'content-type': 'application/json' };

async function failureOf(
  listener: RequestListener,
  extra: Partial<JsonRequest> = {},
): Promise<VendorFailure> {
  const url = extra.url ?? (await serve(listener));
  const outcome = await requestJson(send, { method: 'GET', label: 'user/get', ...extra, url }).catch(
    (error: unknown) => error,
  );
  if (!(outcome instanceof VendorFailure)) throw new Error(`no failure: ${JSON.stringify(outcome)}`);
  return outcome;
}

const answer =
  (body: string, headers: Record<string, string> = json, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const never: RequestListener = () => undefined;

describe('requestJson', () => {
  it('posts JSON and answers JSON', async () => {
    const url = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const type = request.headers['content-type'];
        response.writeHead(200, json).end(JSON.stringify({ got: Buffer.concat(parts).toString(), type }));
      });
    });
    const value = await requestJson(send, { method: 'POST', url, label: 'x', body: { name: '售后群' } });
    expect(value).toEqual({ got: '{"name":"售后群"}', type: 'application/json; charset=utf-8' });
  });

  it.each([
    [
      'a web page',
      answer('<!doctype html><title>login</title>', { 'content-type': 'text/html' }),
      'vendor.notJson',
    ],
    ['a web page that calls itself JSON', answer('  <html></html>'), 'vendor.notJson'],
    ['half a document', answer('{"errcode":0,"group_chat_li'), 'vendor.truncated'],
    ['words', answer('please try later', { 'content-type': 'text/plain' }), 'vendor.badJson'],
    ['nothing', answer(''), 'vendor.badJson'],
    ['status 502', answer('bad gateway', {}, 502), 'vendor.httpStatus'],
    ['status 500 with a code', answer('{"errcode":40014}', json, 500), 'vendor.httpStatus'],
    ['status 404', answer('{"error":"not found"}', json, 404), 'vendor.httpStatus'],
    ['a redirect', answer('', { location: 'https://elsewhere.test/' }, 302), 'vendor.redirect'],
  ])('tells %s apart', async (_, listener, reason) => {
    const failure = await failureOf(listener);
    expect(failure.error.reason).toBe(reason);
    expect(failure.delivery).toBe('lost');
  });

  it("lets the vendor's own code through whatever the status", async () => {
    const url = await serve(answer('{"errcode":40014,"errmsg":"x"}', json, 403));
    expect(await requestJson(send, { method: 'GET', url, label: 'x' })).toEqual({
      errcode: 40014,
      errmsg: 'x',
    });
  });

  it.each([
    ['code', '{"code":10011,"msg":"x"}', true],
    ['code', '{"code":"10011"}', true],
    ['code', '{"code":0}', false],
    ['code', '{"errcode":40014}', false],
    ['ret_code', '{"ret_code":"910002"}', true],
    ['ret_code', '{"ret_code":"000000"}', false],
    ['ret_code', '{"ret_code":""}', false],
    ['errcode', '{"errcode":null}', false],
  ])("reads %s of another vendor's envelope in %s: %s", async (codeField, body, read) => {
    const url = await serve(answer(body, json, 401));
    const outcome = requestJson(send, { method: 'GET', url, label: 'x', codeField });
    if (read) expect(await outcome).toEqual(JSON.parse(body));
    else await expect(outcome).rejects.toMatchObject({ error: { reason: 'vendor.httpStatus' } });
  });

  it('sends headers of its own beside those of a body', async () => {
    const url = await serve((request, response) => {
      const { token, 'content-type': type } = request.headers;
      response.writeHead(200, json).end(JSON.stringify({ token, type }));
    });
    const value = await requestJson(send, {
      method: 'POST',
      url,
      label: 'x',
      headers: { token: 't' },
      body: {},
    });
    expect(value).toEqual({ token: 't', type: 'application/json; charset=utf-8' });
  });

  it('stops reading an answer that is too large', async () => {
    const failure = await failureOf(answer(JSON.stringify({ text: 'x'.repeat(3000) })), { limit: 1000 });
    expect(failure.error.reason).toBe('vendor.tooLarge');
  });

  it('notices a connection that breaks in the middle of an answer', async () => {
    const failure = await failureOf((_, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' });
      response.write('{"errcode":0', () => response.destroy());
    });
    expect(failure.error).toMatchObject({ code: 'vendor', reason: 'vendor.truncated', retryable: true });
    expect(failure.delivery).toBe('lost');
  });

  it('calls a connection that breaks before the answer lost, not refused', async () => {
    const failure = await failureOf((request) => request.socket.destroy());
    expect(failure.error.reason).toBe('net.reset');
    expect(failure.delivery).toBe('lost');
  });

  it('gives up on a vendor that stays silent', async () => {
    const failure = await failureOf(never, { timeout: 50 });
    expect(failure.error).toMatchObject({ code: 'timeout', reason: 'net.timeout' });
    expect(failure.delivery).toBe('lost');
  });

  it('gives up on a vendor that begins to answer and falls silent', async () => {
    const failure = await failureOf(
      (_, response) => {
        response.writeHead(200, json).write('{');
      },
      { timeout: 100 },
    );
    expect(failure.error.reason).toBe('net.timeout');
  });

  it('says not sent when nobody listens, and names the host', async () => {
    const failure = await failureOf(never, { url: 'http://127.0.0.1:9/x?access_token=canary-token' });
    expect(failure.error).toMatchObject({ code: 'offline', reason: 'net.failed' });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const refused = await failureOf(never, { url: `http://127.0.0.1:${port}/x?corpsecret=canary-secret` });
    expect(refused.error).toMatchObject({ code: 'offline', reason: 'net.refused' });
    expect(refused.error.params).toMatchObject({ host: `127.0.0.1:${port}` });
    expect(refused.delivery).toBe('not-sent');
  });

  it('is cancelled by its caller, before or after it left', async () => {
    const early = await failureOf(never, { signal: AbortSignal.abort() });
    expect([early.error.code, early.delivery]).toEqual(['cancelled', 'not-sent']);
    const abort = new AbortController();
    const late = await failureOf(() => abort.abort(), { signal: abort.signal });
    expect([late.error.code, late.delivery]).toEqual(['cancelled', 'lost']);
  });

  it('says that a proxy wants credentials', async () => {
    const unread: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error('net::ERR_TUNNEL_CONNECTION_FAILED')),
      }),
    };
    const refuse: Send = async () => ({ status: 407, contentType: '', body: unread });
    const call = requestJson(refuse, { method: 'GET', url: 'https://vendor.test/x', label: 'x' });
    await expect(call).rejects.toMatchObject({ error: { reason: 'net.proxyAuth' }, delivery: 'not-sent' });
  });

  it('never puts the address with its token into a failure', async () => {
    for (const listener of [
      answer('<html>'),
      answer('', {}, 500),
      (request) => request.socket.destroy(),
    ] as RequestListener[]) {
      const failure = await failureOf(listener);
      expect(`${JSON.stringify(failure.error)}${failure.stack}${String(failure.cause)}`).not.toContain(
        'canary',
      );
    }
  });
});
