import { checkProxy, type Checked } from './addresses';

/** How vendors are reached where a connection has no proxy of its own. */
export interface NetworkSettings {
  readonly proxyMode: 'system' | 'direct' | 'manual' | 'pac';
  readonly proxyUrl: string;
  readonly pacUrl: string;
}

/** The proxy of the whole app. It takes no credentials: settings are stored and shown, a keychain is not. */
export function checkAppProxy(text: string): Checked<string> {
  const checked = checkProxy(text);
  if (!checked.ok) return checked;
  const { url, credentials } = checked.value;
  if (url === '') return { ok: false, reason: 'proxy.empty' };
  if (credentials !== null) return { ok: false, reason: 'proxy.credentials' };
  return { ok: true, value: url };
}

/**
 * The address of a proxy auto-configuration. Whoever can change it on the way chooses the proxy, so plain http
 * is for this computer and the company's own network only. A file is refused: the network stack, which runs in
 * a sandbox, does not read any.
 */
export function checkPac(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '') return { ok: false, reason: 'pac.empty' };
  if (/^(file|data|ftp|javascript):/i.test(typed)) return { ok: false, reason: 'pac.scheme' };
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(typed) || !URL.canParse(typed))
    return { ok: false, reason: 'pac.malformed' };
  const { protocol, hostname, username, password, href } = new URL(typed);
  if (protocol !== 'https:' && protocol !== 'http:') return { ok: false, reason: 'pac.scheme' };
  if (username !== '' || password !== '') return { ok: false, reason: 'pac.credentials' };
  if (protocol === 'http:' && !isInside(hostname)) return { ok: false, reason: 'pac.outside' };
  return { ok: true, value: href };
}

/** What nobody on the internet can be reached by: private and local addresses, names that only a company's own servers answer. */
const insidePatterns: readonly RegExp[] = [
  /^(127|10)(\.\d{1,3}){3}$/,
  /^(192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2}$/,
  /^\[(::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/i,
  /^[a-z\d-]*[a-z-][a-z\d-]*$/i,
  /\.(local|localhost|localdomain|lan|corp|internal|intranet|home|private|test|home\.arpa)$/i,
];

/** Whether a host, as a URL writes it, is this computer or within the company's network. */
export function isInside(hostname: string): boolean {
  return insidePatterns.some((pattern) => pattern.test(hostname));
}

/** Settings as they may be stored, or why not. What the mode does not use may be empty, but not wrong. */
export function checkNetwork(settings: NetworkSettings): Checked<NetworkSettings> {
  const { proxyMode } = settings;
  const proxy = proxyMode === 'manual' || settings.proxyUrl !== '' ? checkAppProxy(settings.proxyUrl) : EMPTY;
  if (!proxy.ok) return proxy;
  const pac = proxyMode === 'pac' || settings.pacUrl !== '' ? checkPac(settings.pacUrl) : EMPTY;
  if (!pac.ok) return pac;
  return { ok: true, value: { proxyMode, proxyUrl: proxy.value, pacUrl: pac.value } };
}

const EMPTY: Checked<string> = { ok: true, value: '' };
