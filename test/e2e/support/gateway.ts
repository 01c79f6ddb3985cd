import { createServer as createHttp, request, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const certificates = join(import.meta.dirname, '../../support/certificates');

/** The path of a file of certificates. */
export const certificateFile = (name: string): string => join(certificates, `${name}.pem`);

const pem = (name: string): string => readFileSync(certificateFile(name), 'utf8');

/** A company's proxy, and behind it a gateway that answers for every host by a certificate of the company's own. */
export interface Gateway {
  /** Address of the proxy. */
  readonly proxyUrl: string;
  /** Hosts and ports that tunnels were asked for. */
  readonly tunnels: readonly string[];
  readonly stop: () => void;
}

/** The name that the gateway's certificate is for. */
export const GATEWAY_HOST = 'vendor.test';

/** Starts a gateway to a vendor at a plain address. */
export async function startGateway(vendorUrl: string): Promise<Gateway> {
  const { host, hostname, port } = new URL(vendorUrl);
  const forward: RequestListener = (asked, answer) => {
    const { method, url: path, headers } = asked;
    const passed = request({ hostname, port, method, path, headers: { ...headers, host } }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  };
  const chain = `${pem('server')}${pem('intermediate')}`;
  const gateway = createHttps({ key: pem('server.key'), cert: chain }, forward);
  const gatewayPort = await listen(gateway);
  const tunnels: string[] = [];
  const proxy = createHttp();
  proxy.on('connect', ({ url = '' }, client) => {
    tunnels.push(url);
    const server = connect(gatewayPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
  });
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
  return {
    proxyUrl,
    tunnels,
    stop: () => {
      for (const server of [proxy, gateway]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
