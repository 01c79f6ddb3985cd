import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { findAsset } from './assets';
import { NONCE_PLACEHOLDER, contentSecurityPolicy } from './csp';
import { APP_SCHEME } from './origin';

/** Must run before `ready`: schemes cannot be given their rights later. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page from `root` on the app's own scheme, each page load with its own nonce. */
export function serveApp(root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const asset = request.method === 'GET' ? findAsset(root, request.url) : undefined;
    const body = asset && (await readFile(asset.path).catch(() => undefined));
    if (!asset || !body) return new Response('Not found', { status: 404 });
    const headers = new Headers({ 'Content-Type': asset.type, 'X-Content-Type-Options': 'nosniff' });
    if (!asset.path.endsWith('.html')) return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64');
    headers.set('Content-Security-Policy', contentSecurityPolicy(nonce));
    headers.set('Cache-Control', 'no-store');
    return new Response(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), { headers });
  });
}
