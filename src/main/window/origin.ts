/** The page's own scheme: unlike file:// it has an origin, so that CSP and sender checks mean something. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://handover`;

/** The dev server's origin while `npm run dev` runs; undefined in a build. */
export function devOrigin(): string | undefined {
  const url = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  return url && new URL(url).origin;
}

/** The address of the app's page. */
export const pageUrl = (): string => `${devOrigin() ?? APP_ORIGIN}/index.html`;

/** The address of the page of last resort. */
export const crashedUrl = (): string => `${devOrigin() ?? APP_ORIGIN}/crashed.html`;

/** True for addresses of the app's own page and nothing else. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  const origin = `${protocol}//${host}`;
  return origin === APP_ORIGIN || origin === devOrigin();
}
