import type { ErrorCode } from '@shared/domain/errors';
import type { NetworkReason } from '@shared/domain/reasons';
import type { Delivery } from './failure';

/** What a network error means, from the names that Node and Chromium give it. */
export interface NetworkTrouble {
  readonly reason: NetworkReason | 'vendor.truncated' | 'vendor.redirect';
  readonly code: ErrorCode;
  readonly delivery: Extract<Delivery, 'not-sent' | 'lost'>;
  /** Whether the same request may succeed in a moment. */
  readonly retryable: boolean;
  /** The platform's own name of the error, for the log. */
  readonly name: string;
}

type Rule = readonly [RegExp, Omit<NetworkTrouble, 'name'>];

const rule = (
  names: RegExp,
  reason: NetworkTrouble['reason'],
  code: ErrorCode,
  delivery: NetworkTrouble['delivery'],
  retryable: boolean,
): Rule => [names, { reason, code, delivery, retryable }];

/** Only what happens before a request can leave counts as not sent; everything doubtful is lost. */
const rules: readonly Rule[] = [
  rule(/^(ENOTFOUND|EAI_\w+|ERR_NAME_\w+|ERR_DNS_\w+)$/, 'net.dns', 'offline', 'not-sent', true),
  rule(/^(ERR_INTERNET_DISCONNECTED)$/, 'net.offline', 'offline', 'not-sent', true),
  rule(
    /^(ERR_PROXY_AUTH_\w+|ERR_PROXY_INVALID_AUTH\w*|ERR_UNEXPECTED_PROXY_AUTH)$/,
    'net.proxyAuth',
    'auth',
    'not-sent',
    false,
  ),
  rule(
    /^(ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED|ERR_NO_SUPPORTED_PROXIES|ERR_MANDATORY_PROXY\w+|ERR_PAC_\w+|ERR_SOCKS_\w+|ERR_PROXY_CERTIFICATE_INVALID|ERR_HTTPS_PROXY_TUNNEL\w+)$/,
    'net.proxy',
    'offline',
    'not-sent',
    true,
  ),
  rule(/^(ECONNREFUSED|ERR_CONNECTION_REFUSED)$/, 'net.refused', 'offline', 'not-sent', true),
  rule(
    /^(ERR_CERT_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID|ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN)$/,
    'net.certificate',
    'offline',
    'not-sent',
    false,
  ),
  rule(/^(ERR_SSL_\w+|ERR_TLS_\w+|EPROTO|ERR_BAD_SSL\w+)$/, 'net.tls', 'offline', 'lost', false),
  rule(
    /^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_\w+)$/,
    'net.offline',
    'offline',
    'lost',
    true,
  ),
  rule(
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT)$/,
    'net.timeout',
    'timeout',
    'lost',
    true,
  ),
  rule(
    /^(ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH|ERR_CONTENT_DECODING_\w+|ERR_INVALID_CHUNKED_ENCODING|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    'vendor.truncated',
    'vendor',
    'lost',
    true,
  ),
  rule(
    /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|ERR_HTTP2_\w+|ERR_QUIC_\w+|HPE_\w+)$/,
    'net.reset',
    'offline',
    'lost',
    true,
  ),
  rule(
    /^(ERR_TOO_MANY_REDIRECTS|ERR_UNSAFE_REDIRECT|REDIRECTED)$/,
    'vendor.redirect',
    'vendor',
    'lost',
    false,
  ),
];

/** Sorts an error of the network stack; one that no rule knows may have reached the vendor. */
export function networkTrouble(error: unknown): NetworkTrouble {
  const names = namesOf(error);
  for (const [pattern, trouble] of rules) {
    const name = names.find((candidate) => pattern.test(candidate));
    if (name !== undefined) return { ...trouble, name };
  }
  return {
    reason: 'net.failed',
    code: 'offline',
    delivery: 'lost',
    retryable: true,
    name: names[0] ?? 'unknown',
  };
}

/** The names an error goes by: its code, Chromium's `net::` name, those of its causes, outermost first. */
function namesOf(error: unknown, depth = 4): string[] {
  if (!(error instanceof Error) || depth === 0) return [];
  const names: string[] = [];
  if ('code' in error && typeof error.code === 'string') names.push(error.code);
  const chromium = /net::(ERR_\w+)/.exec(error.message)?.[1];
  if (chromium) names.push(chromium);
  if (/redirect/i.test(error.message)) names.push('REDIRECTED');
  const inner = error instanceof AggregateError ? error.errors : [];
  return [...names, ...[error.cause, ...inner].flatMap((cause) => namesOf(cause, depth - 1))];
}
