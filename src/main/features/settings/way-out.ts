import { createHash, type X509Certificate } from 'node:crypto';
import type { ExtraAuthorities, Settings } from '@shared/contract/settings';
import { Failure, failure } from '@shared/domain/errors';
import { log } from '@main/log';
import { authorityName, readAuthorities, vouchesFor } from '@main/vendors/authorities';
import type { WayOut } from '@main/vendors/session-transport';

export interface WayOutDeps {
  readonly settings: () => Promise<Settings>;
  readonly readFile: (path: string) => Promise<Buffer>;
  /** Unix seconds by the computer's own clock, which certificates go by. */
  readonly now: () => number;
  /** The way out is another than before. */
  readonly changed: () => void;
}

/** A file of authorities as it was read. */
export interface AuthoritiesFile {
  readonly authorities: readonly X509Certificate[];
  /** SHA-256 in hex. */
  readonly digest: string;
}

interface Found {
  readonly way: WayOut;
  readonly extra: ExtraAuthorities | null;
  /** Tells ways apart: everything that makes one another. */
  readonly key: string;
}

interface Believed {
  readonly extra: ExtraAuthorities | null;
  /** Null where nothing is believed. */
  readonly file: AuthoritiesFile | null;
}

/** Reads a PEM file of authorities; fails with `settings.notCertificates`, or as the system says. */
export async function readAuthoritiesFile(
  readFile: WayOutDeps['readFile'],
  path: string,
): Promise<AuthoritiesFile> {
  const content = await readFile(path);
  const authorities = parse(content.toString('latin1'));
  if (authorities.length === 0) {
    throw failure('validation', 'settings.notCertificates', 'the file holds no certificate of an authority');
  }
  return { authorities, digest: createHash('sha256').update(content).digest('hex') };
}

function parse(text: string): X509Certificate[] {
  try {
    return readAuthorities(text);
  } catch {
    return [];
  }
}

/**
 * How the app reaches the world: the proxy of its settings, and the authorities it believes besides the
 * system's. The file of authorities counts only as it was when it was chosen; it is read again whenever it is
 * about to be believed.
 */
export class WayOutWatch {
  readonly #deps: WayOutDeps;
  #found: Promise<Found> | null = null;
  #serial = 0;
  /** How often the file was not what had been believed: the network stack remembers such a verdict. */
  #doubts = 0;
  /** What is believed of a file without a stored digest, which a policy names: its content at the start. */
  #first: { readonly path: string; readonly digest: string } | null = null;

  constructor(deps: WayOutDeps) {
    this.#deps = deps;
  }

  /** The way out as it is now. */
  readonly current = async (): Promise<WayOut> => (await this.#now()).way;

  /** The extra authorities; null without a file. */
  async extra(): Promise<ExtraAuthorities | null> {
    return (await this.#now()).extra;
  }

  /** Looks at the settings and the file again; never rejects. */
  async look(): Promise<void> {
    const before = this.#found;
    await this.#keep(
      (before ?? Promise.resolve(null)).catch(() => null).then((found) => this.#find(found)),
    ).catch((error: unknown) => log.warn('the way out was not looked at', { error }));
  }

  #now(): Promise<Found> {
    return this.#found ?? this.#keep(this.#find(null));
  }

  #keep(finding: Promise<Found>): Promise<Found> {
    this.#found = finding;
    // Whoever could not answer is asked again the next time.
    finding.catch(() => {
      if (this.#found === finding) this.#found = null;
    });
    return finding;
  }

  async #find(before: Found | null): Promise<Found> {
    const settings = await this.#deps.settings();
    const { proxyMode, proxyUrl, pacUrl, caFile } = settings;
    const { extra, file } = await this.#believed(settings);
    const believed = [caFile, file?.digest ?? extra?.problem, this.#doubts];
    const key = JSON.stringify([proxyMode, proxyUrl, pacUrl, ...believed]);
    if (before?.key === key) return { ...before, extra };
    this.#serial += 1;
    const way: WayOut = {
      id: String(this.#serial),
      proxy: { proxyMode, proxyUrl, pacUrl },
      vouches: file && caFile !== null ? this.#vouches(caFile, file) : null,
    };
    if (before) {
      log.info('the way out is another', { mode: proxyMode, authorities: extra?.problem ?? 'as chosen' });
      this.#deps.changed();
    }
    return { way, extra, key };
  }

  #vouches(path: string, { authorities, digest }: AuthoritiesFile): NonNullable<WayOut['vouches']> {
    return async (served, host) => {
      const { readFile, now } = this.#deps;
      const file = await readAuthoritiesFile(readFile, path).catch(() => null);
      if (file?.digest === digest) return vouchesFor(authorities, served, host, now());
      this.#doubts += 1;
      void this.look();
      return false;
    };
  }

  async #believed({ caFile, caDigest }: Settings): Promise<Believed> {
    if (caFile === null) return { extra: null, file: null };
    const refuse = (problem: NonNullable<ExtraAuthorities['problem']>): Believed => {
      log.warn('the extra authorities are not trusted', { path: caFile, problem });
      return { extra: { path: caFile, names: [], problem }, file: null };
    };
    try {
      const file = await readAuthoritiesFile(this.#deps.readFile, caFile);
      if (this.#first?.path !== caFile) this.#first = { path: caFile, digest: file.digest };
      if (file.digest !== (caDigest ?? this.#first.digest)) return refuse('changed');
      return { extra: { path: caFile, names: file.authorities.map(authorityName), problem: null }, file };
    } catch (error) {
      return refuse(error instanceof Failure ? 'notCertificates' : 'missing');
    }
  }
}
