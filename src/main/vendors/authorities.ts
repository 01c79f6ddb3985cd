import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** What a server shows: its own certificate first, then those that lead to an authority. PEM. */
export type ServedChain = readonly string[];

/** Certificates more than this deep are no chain that anybody uses. */
const DEPTH = 8;
/** A shorter RSA key can be broken. */
const RSA_BITS = 2048;
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';

/** DER of the names of signatures with MD5 and SHA-1, which can be forged, in hex. */
const WEAK_SIGNATURES = ['06092a864886f70d010104', '06092a864886f70d010105', '06072a8648ce3d0401'];
/** DER of the name of the extension that limits the hosts an authority may vouch for, in hex. */
const NAME_CONSTRAINTS = '0603551d1e';
/** The basic constraints of an authority, up to the number of authorities that may stand below it. */
const PATH_LENGTH = /0603551d13(?:0101ff)?04[\da-f]{2}30[\da-f]{2}0101ff0201([\da-f]{2})/;

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The authorities in a PEM file: whatever else stands there is left out, and what cannot be read throws. */
export function readAuthorities(pem: string): X509Certificate[] {
  return (pem.match(block) ?? []).map((text) => new X509Certificate(text)).filter(({ ca }) => ca);
}

/** Common name of an authority, or else the last line of what it is called. */
export function authorityName({ subject }: X509Certificate): string {
  const lines = subject.split('\n');
  return (lines.find((line) => line.startsWith('CN=')) ?? lines.at(-1) ?? '').replace(/^[A-Z]+=/, '');
}

/**
 * Whether the authorities vouch for a server: its certificate is for this host and for servers, everything up to
 * one of them is signed by the next, meant to be, in its time, and of a kind that cannot be forged. Authorities
 * for some hosts only (name constraints) are not followed, because their limits are not read here.
 * @param now Unix seconds
 */
export function vouchesFor(
  authorities: readonly X509Certificate[],
  served: ServedChain,
  host: string,
  now: number,
): boolean {
  try {
    const [own, ...between] = served.slice(0, DEPTH).map((pem) => new X509Certificate(pem));
    if (own === undefined || own.ca || !isFor(own, host)) return false;
    return isSound(own, now) && reaches(own, 0, { authorities, between, now });
  } catch {
    // What cannot be read is vouched for by nobody.
    return false;
  }
}

interface Search {
  readonly authorities: readonly X509Certificate[];
  readonly between: readonly X509Certificate[];
  readonly now: number;
}

/** @param below how many authorities stand between this certificate and the server's own, itself included */
function reaches(certificate: X509Certificate, below: number, search: Search): boolean {
  const { authorities, between, now } = search;
  const issues = (issuer: X509Certificate): boolean =>
    mayIssue(issuer, below, now) && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  if (isWeaklySigned(certificate)) return false;
  if (authorities.some(issues)) return true;
  return between.some((issuer) => {
    if (!issues(issuer)) return false;
    const others = between.filter((other) => other !== issuer);
    return reaches(issuer, below + 1, { ...search, between: others });
  });
}

function mayIssue(issuer: X509Certificate, below: number, now: number): boolean {
  const der = hex(issuer);
  const most = PATH_LENGTH.exec(der)?.[1];
  return (
    issuer.ca &&
    isSound(issuer, now) &&
    !der.includes(NAME_CONSTRAINTS) &&
    (most === undefined || Number.parseInt(most, 16) >= below)
  );
}

/** In its time, with a strong key, and meant for servers where it says what it is meant for. */
function isSound(certificate: X509Certificate, now: number): boolean {
  const { validFrom, validTo, publicKey } = certificate;
  // The types leave out that a certificate need not say what it is for.
  const usage = certificate.keyUsage as readonly string[] | undefined;
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? RSA_BITS;
  return (
    Date.parse(validFrom) <= now * 1000 &&
    now * 1000 <= Date.parse(validTo) &&
    bits >= RSA_BITS &&
    (usage === undefined || usage.includes(SERVER_AUTH) || usage.includes(ANY_USAGE))
  );
}

/** Names are those that the certificate lists: its subject's common name counts for nothing, as in browsers. */
function isFor(certificate: X509Certificate, host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return certificate.checkIP(bare) !== undefined;
  return certificate.checkHost(bare, { subject: 'never', partialWildcards: false }) !== undefined;
}

const hex = ({ raw }: X509Certificate): string => raw.toString('hex');

const isWeaklySigned = (certificate: X509Certificate): boolean =>
  WEAK_SIGNATURES.some((name) => hex(certificate).includes(name));
