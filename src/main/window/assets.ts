import { extname, join, sep } from 'node:path';
import { APP_ORIGIN } from './origin';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly path: string;
  readonly type: string;
}

/**
 * Finds the file below `root` that an `app://` address names.
 * Answers undefined for another host, for kinds of files that the page never has, and for every
 * address that leaves `root`, however it is spelled.
 */
export function findAsset(root: string, address: string): Asset | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  if (`${protocol}//${host}` !== APP_ORIGIN) return undefined;
  const name = decode(pathname);
  if (name === undefined || name.includes('\0') || name.includes('\\')) return undefined;
  const path = join(root, name);
  if (!path.startsWith(root + sep)) return undefined;
  const type = types[extname(path)];
  return type === undefined ? undefined : { path, type };
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
