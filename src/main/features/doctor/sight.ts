import { lookup } from 'node:dns/promises';
import { rootCertificates } from 'node:tls';

/** What an examination goes by besides the vendor: names and authorities. */
export interface Sight {
  /** Addresses of a host name. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  /** Public certificate authorities, as PEM. */
  readonly roots: readonly string[];
}

/** Names as the system resolves them, and the authorities that every runtime of this kind brings along. */
export const systemSight: Sight = {
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  roots: rootCertificates,
};
