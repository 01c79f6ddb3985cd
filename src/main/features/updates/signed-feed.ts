import { Provider, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import { Failure, failure } from '@shared/domain/errors';
import type { Send } from '@main/vendors/transport';
import { type Description, descriptionName, filesFor, parseDescription } from './description';
import { fetchSmall } from './fetch';
import type { PackageKind } from './shipped';
import { isSignedBy } from './signature';

export interface FeedOptions {
  /** Folder of the releases, with a slash at its end. */
  readonly feed: string;
  readonly keys: readonly string[];
  readonly kind: PackageKind;
  readonly send: Send;
}

/**
 * Reads what a feed offers to an installation: the description, believed only where a signature beside it is of
 * one of the keys. Fails with `updates.unsigned`, `updates.wrongSignature`, `updates.notUnderstood`,
 * `updates.noFile` and as `fetchSmall` does; nothing else was asked for by then.
 */
export async function readFeed({ feed, keys, kind, send }: FeedOptions): Promise<Description> {
  const name = descriptionName(process.platform, process.arch);
  const url = new URL(name, feed);
  const { host } = url;
  const refuse = (reason: string, message: string, params = {}): Failure =>
    failure('vendor', reason, message, { params: { host, ...params } });
  const text = await fetchSmall(send, url);
  const signature = await fetchSmall(send, new URL(`${name}.sig`, feed)).catch((error: unknown) => {
    const missing = error instanceof Failure && error.error.params?.['status'] === 404;
    throw missing ? refuse('updates.unsigned', `${name} has no signature`) : error;
  });
  if (!isSignedBy(keys, text, signature.toString('latin1'))) {
    throw refuse('updates.wrongSignature', `the signature of ${name} is of no key of this app`);
  }
  let description: Description;
  try {
    description = parseDescription(text.toString('utf8'), name, url);
  } catch (error) {
    throw failure('vendor', 'updates.notUnderstood', String(error), { params: { host } });
  }
  const { version } = description;
  if (filesFor(kind, description).length === 0) {
    throw refuse('updates.noFile', `${version} has no ${kind}`, { version });
  }
  return description;
}

/** A feed in the shape in which electron-updater makes one itself. */
export function signedFeed(options: FeedOptions) {
  return class extends Provider<UpdateInfo> {
    constructor(_configuration: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      const description = await readFeed(options);
      const [first, ...more] = filesFor(options.kind, description).map((file) => ({ ...file }));
      if (first === undefined) throw new Error('a feed without a file was read');
      return { ...description, files: [first, ...more], path: first.url, sha512: first.sha512 };
    }

    override resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
      return files.map((info) => ({ url: new URL(info.url, options.feed), info }));
    }
  };
}
