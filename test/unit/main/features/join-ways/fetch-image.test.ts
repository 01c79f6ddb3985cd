import { describe, expect, it } from 'vitest';
import { fetchImage, IMAGE_BYTES } from '@main/features/join-ways/fetch-image';
import { fetchTransport } from '@main/vendors/transport';
import { startFileHost } from '../../../../support/file-host';
import { reasonOf } from '../../../../support/join-ways';

const { send } = fetchTransport(fetch);
const never = new AbortController().signal;

async function host() {
  const server = await startFileHost();
  return { server, load: () => fetchImage(send, new URL(`${server.origin}/qr/x/0`), never) };
}

describe('an image', () => {
  it('is asked for by its address alone, and comes whole', async () => {
    const { server, load } = await host();
    server.answer = (_, response) => response.end(Buffer.alloc(IMAGE_BYTES, 7));
    expect((await load()).byteLength).toBe(IMAGE_BYTES);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({ ':path': '/qr/x/0' });
    expect(server.requests[0]).not.toHaveProperty('cookie');
    expect(server.requests[0]).not.toHaveProperty('authorization');
  });

  it('that says to be too large is not read, and one that does not say so is not read to its end', async () => {
    const { server, load } = await host();
    server.answer = (_, response) => {
      response.setHeader('content-length', IMAGE_BYTES + 1);
      response.write('x');
    };
    expect(await reasonOf(load())).toBe('joinWays.notImage');
    server.answer = (_, response) => void response.write(Buffer.alloc(IMAGE_BYTES + 1));
    expect(await reasonOf(load())).toBe('joinWays.notImage');
  });

  it.each([
    [404, false],
    [500, true],
  ])('of status %i is none, and passes: %s', async (status, retryable) => {
    const { server, load } = await host();
    server.answer = (_, response) => response.writeHead(status).end('?');
    expect(await load().catch((error: unknown) => error)).toMatchObject({
      error: { reason: 'joinWays.imageStatus', params: { status }, retryable },
    });
  });

  it('is not followed to another host', async () => {
    const { server, load } = await host();
    server.answer = (_, response) => response.writeHead(302, { location: '/elsewhere' }).end();
    expect(await reasonOf(load())).toBe('vendor.redirect');
    expect(server.requests).toHaveLength(1);
  });

  it('that breaks off is none', async () => {
    const { server, load } = await host();
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => response.destroy());
    };
    expect(await reasonOf(load())).toMatch(/^(net\.reset|vendor\.truncated)$/);
  });
});
