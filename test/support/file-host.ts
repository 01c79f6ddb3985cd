import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A host of files on loopback. */
export interface FileHost {
  readonly origin: string;
  /** The headers of every request so far, the address as `:path`. */
  readonly requests: IncomingHttpHeaders[];
  /** What it answers from now on. */
  answer: RequestListener;
}

/** The shortest ZIP file there is, with some bytes before its end so that it has a size. */
export function zipOf(size: number): Buffer {
  return Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(Math.max(0, size - 4), 7)]);
}

/** Starts a host that answers a small ZIP file, and stops it with the test. */
export async function startFileHost(): Promise<FileHost> {
  const requests: IncomingHttpHeaders[] = [];
  const host = {
    requests,
    answer: ((_request, response) => response.end(zipOf(100))) as RequestListener,
  };
  const server = createServer((request, response) => {
    requests.push({ ...request.headers, ':path': request.url });
    host.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, { origin: `http://127.0.0.1:${port}` });
}
