import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request; `path` has no query. */
export type Responder = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES = new Set([LOOPBACK, 'localhost', '[::1]']);
/** Longer than callers keep a connection, so that it is never ours that closes one under a request. */
const KEEP_ALIVE_MS = 120_000;

export interface LocalServer {
  /** Such as `http://127.0.0.1:50123`. */
  readonly origin: string;
  /** Ends all connections, also those that wait for an answer. */
  close(): Promise<void>;
}

/**
 * Serves on loopback only. Requests for another host, or sent by a web page, are refused: a page that
 * somebody happens to have open must not reach the workspace.
 * @param port 0 for any free one. @throws when the port is taken.
 */
export async function listen(port: number, respond: Responder): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const url = localUrl(request);
    if (url === null || request.headers.origin !== undefined) {
      sendJson(response, 403, { error: 'This workspace answers programs on this machine only.' });
      return;
    }
    respond(request, response, url).catch(() => response.destroy());
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://${LOOPBACK}:${taken}`, close: () => stop(server) };
}

/** The address that was asked for; null when it is not this machine's. */
function localUrl(request: IncomingMessage): URL | null {
  const address = `http://${request.headers.host ?? ''}${request.url ?? '/'}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return LOOPBACK_NAMES.has(url.hostname) ? url : null;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=UTF-8',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
