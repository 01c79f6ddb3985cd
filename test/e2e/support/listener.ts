import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that answers anything to anyone and remembers who asked. */
export interface Listener {
  readonly origin: string;
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a listener on a free port that answers `body` to everything. */
export async function startListener({ type = 'text/plain', body = 'ok' } = {}): Promise<Listener> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
