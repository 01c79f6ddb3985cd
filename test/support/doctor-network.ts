import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';

const pem = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'certificates', `${name}.pem`), 'utf8');

/** The authority that tests take for a public one. */
export const publicRoots = (): readonly string[] => [pem('public-root')];

/** Servers of one test, closed together. */
export class DoctorNetwork {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  /** A host that shows a certificate, and what clients wrote to it after the handshake. */
  async tls(
    certificate: 'vendor' | 'gateway-vendor' | 'ended-vendor',
  ): Promise<{ port: number; said: () => string }> {
    let said = '';
    const both = pem(certificate);
    const server = createTlsServer({ key: both, cert: both }, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes: Buffer) => {
        said += bytes.toString();
      });
    });
    return { port: await this.#listen(server), said: () => said };
  }

  /**
   * A proxy that leads every tunnel to one port of this computer, and what it was asked with.
   * @param login what it wants, as `user:password`; `asks` is the scheme that it names
   */
  async proxy({ to, login, asks = 'Basic realm="proxy"', status }: ProxyRules): Promise<TestProxy> {
    const asked: TestProxy['asked'] = [];
    const server = createHttpServer();
    server.on('connect', ({ url = '', headers }, client: Socket) => {
      this.#keep(client);
      const given = headers['proxy-authorization'];
      asked.push({ target: url, login: given });
      const wanted = login === undefined ? given : `Basic ${Buffer.from(login).toString('base64')}`;
      if (given !== wanted) {
        client.end(`HTTP/1.1 407 Login\r\nProxy-Authenticate: ${asks}\r\n\r\n`);
      } else if (status !== undefined) {
        client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      } else {
        const upstream = this.#keep(connect(to, '127.0.0.1'));
        client.write('HTTP/1.1 200 Open\r\n\r\n');
        upstream.pipe(client);
        client.pipe(upstream);
      }
    });
    return { port: await this.#listen(server), asked };
  }

  /** A host that takes connections and says nothing. */
  silent(): Promise<number> {
    return this.#listen(createServer());
  }

  /** A port that nothing listens on. */
  async closedPort(): Promise<number> {
    const server = createServer();
    const port = await this.#listen(server);
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    server.on('connection', (socket) => this.#keep(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  #keep(socket: Socket): Socket {
    socket.on('error', () => undefined);
    this.#sockets.add(socket);
    return socket;
  }
}

interface ProxyRules {
  readonly to: number;
  readonly login?: string;
  readonly asks?: string;
  /** Answered to every tunnel that it does not ask a login for. */
  readonly status?: number;
}

export interface TestProxy {
  readonly port: number;
  readonly asked: { readonly target: string; readonly login: string | undefined }[];
}
