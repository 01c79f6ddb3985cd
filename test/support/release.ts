import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describeRelease } from '../../scripts/release/describe.ts';
import { makeKeys, publicKeysIn } from '../../scripts/release/sign.ts';

/** A folder of releases on loopback, as a publisher would serve it. */
export interface Feed {
  readonly folder: string;
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  /** The headers that came with them. */
  readonly headers: IncomingHttpHeaders[];
  /** The description for this computer. */
  readonly description: string;
  readonly stop: () => Promise<void>;
}

/** Starts a feed without a release. */
export async function startFeed(folder: string): Promise<Feed> {
  mkdirSync(folder, { recursive: true });
  const requests: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer(({ url = '', headers: sent }, response) => {
    const path = new URL(url, 'http://feed').pathname;
    requests.push(path);
    headers.push(sent);
    try {
      const content = readFileSync(join(folder, path.replace('/releases/', '')));
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  return {
    folder,
    url: `http://127.0.0.1:${port}/releases`,
    requests,
    headers,
    description: `latest-linux${suffix}.yml`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The keys of a publisher, and the public one as a build has it. */
export function publisher(): { readonly secret: string; readonly keys: readonly string[] } {
  const { secret, open } = makeKeys();
  return { secret, keys: publicKeysIn(open) };
}

export interface Published {
  readonly version: string;
  readonly secret: string;
  readonly notes?: string;
  readonly staging?: number;
  /** What the package holds. */
  readonly content?: string | Buffer;
  readonly ending?: 'deb' | 'AppImage' | 'zip';
}

/** Puts a release into a feed with the program that releases are made with; answers the name of its package. */
export function publish(feed: Feed, published: Published): string {
  const {
    version,
    secret,
    notes,
    staging,
    content = `the package of ${version}`,
    ending = 'deb',
  } = published;
  const name = `Handover-${version}-linux-${process.arch}.${ending}`;
  writeFileSync(join(feed.folder, name), content);
  const date = '2026-11-28T04:00:00.000Z';
  describeRelease({ folder: feed.folder, version, notes, staging, date, secret });
  return name;
}
