import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { isIP, type Socket } from 'node:net';
import { bare } from './way';

/** What a server shows of itself. */
export interface Certificate {
  readonly subject: string;
  /** The authority that issued it, and the one at the end of the chain. */
  readonly issuer: string;
  readonly root: string;
  /** Unix seconds. */
  readonly validTo: number;
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  /** Whether the chain ends at one of the authorities that were given. */
  readonly trusted: boolean;
  /** Whether it was issued for the host. */
  readonly named: boolean;
}

interface Reading {
  readonly socket: Socket;
  readonly host: string;
  /** PEM. */
  readonly roots: readonly string[];
  /** Milliseconds for the handshake. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** What the runtime may say of a chain that is sound: what else is wrong is told by itself. */
const SOUND: readonly string[] = [
  '',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

/**
 * Looks at the certificate of the server behind a socket. Any certificate is looked at, and nothing is sent
 * over the connection, which is closed at once. Rejects with what the runtime says of a failed handshake.
 */
export function readCertificate({ socket, host, roots, timeout, signal }: Reading): Promise<Certificate> {
  const name = bare(host);
  return new Promise((resolve, reject) => {
    const secure = connect({
      socket,
      // An address is no server name (RFC 6066).
      ...(isIP(name) === 0 ? { servername: name } : {}),
      ca: [...roots],
      rejectUnauthorized: false,
    });
    const giveUp = (error: Error): void => {
      secure.destroy();
      reject(error);
    };
    const timer = setTimeout(
      () => giveUp(Object.assign(new Error('no handshake in time'), { code: 'ETIMEDOUT' })),
      timeout,
    );
    const abort = (): void => giveUp(new Error('aborted'));
    signal.addEventListener('abort', abort, { once: true });
    secure.once('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      reject(Object.assign(new Error('closed during the handshake'), { code: 'ECONNRESET' }));
    });
    secure.once('error', giveUp);
    secure.once('secureConnect', () => {
      try {
        resolve(describe(secure, name, roots));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      secure.destroy();
    });
  });
}

function describe(secure: TLSSocket, name: string, roots: readonly string[]): Certificate {
  const own = secure.getPeerCertificate(true);
  const last = lastOf(own);
  // The types say otherwise: it is a text, the name of the last error of several.
  const trouble = String(secure.authorizationError ?? '');
  return {
    subject: nameOf(own.subject),
    issuer: nameOf(own.issuer),
    root: nameOf(last.issuer),
    validTo: Math.floor(Date.parse(own.valid_to) / 1000),
    protocol: secure.getProtocol() ?? '',
    trusted: SOUND.includes(trouble) && endsAt(last, roots),
    named: checkServerIdentity(name, own) === undefined,
  };
}

/** The end of a chain; an authority that issued itself refers to itself. */
function lastOf(own: DetailedPeerCertificate): DetailedPeerCertificate {
  const seen = new Set<DetailedPeerCertificate>();
  let last = own;
  while (!seen.has(last) && last.issuerCertificate) {
    seen.add(last);
    last = last.issuerCertificate;
  }
  return last;
}

function endsAt({ raw }: DetailedPeerCertificate, roots: readonly string[]): boolean {
  const last = new X509Certificate(raw);
  return roots
    .map((pem) => new X509Certificate(pem))
    .some(
      (root) =>
        root.fingerprint256 === last.fingerprint256 ||
        (last.checkIssued(root) && last.verify(root.publicKey)),
    );
}

type Names = Partial<Record<'O' | 'CN', string | string[]>>;

/** Organisation and common name, whichever there are; a name may have several of each. */
function nameOf({ O: organisation, CN: common }: Names): string {
  const parts = [organisation, common].flat().filter((part) => part !== undefined && part !== '');
  return [...new Set(parts)].join(' / ');
}
