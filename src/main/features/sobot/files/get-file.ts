import { failure } from '@shared/domain/errors';
import { asAppError, backoff } from '@main/features/jobs/backoff';
import type { JobContext } from '@main/features/jobs/kind';
import { stopped } from '@main/features/jobs/timers';
import type { OfflineFile, SobotClient } from '@main/vendors/sobot/types';
import type { Send } from '@main/vendors/transport';
import type { SobotDeps } from '../deps';
import { checkFileAddress } from './address';
import { fetchFile } from './fetch-file';
import { FileRow } from './file-row';
import { freePlace, nameOf } from './name';
import type { WantedFile } from './payload';

export interface GetterDeps {
  readonly deps: SobotDeps;
  readonly context: JobContext;
  readonly client: SobotClient;
  readonly send: Send;
  readonly baseUrl: string;
  readonly folder: string;
  /** Largest file in bytes. */
  readonly limit: number;
}

/** Tries of one file; each asks for its address anew. */
const TRIES = 3;

export type Outcome = 'done' | 'none' | 'failed';

/** Gets one file after the other, and writes what came of each. */
export class Getter {
  constructor(private readonly its: GetterDeps) {}

  /** Gets a file. Throws what is not about this file alone: its row waits then for another run. */
  async get(file: WantedFile): Promise<Outcome> {
    const { deps, context } = this.its;
    const row = new FileRow(deps, file.id);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#try(file, row);
      } catch (error) {
        const trouble = asAppError(error);
        const isLast = !trouble.retryable || attempt >= TRIES;
        try {
          if (context.signal.aborted) throw stopped();
          if (!isOfOneFile(trouble.code)) throw error;
          // The host may be away, or the network: only asking the vendor can tell.
          if (isLast && trouble.code !== 'vendor') await this.its.client.ping({ signal: context.signal });
        } catch (wider) {
          await row.write({ state: 'waiting', bytes: 0 });
          throw wider;
        }
        if (isLast) {
          await row.write({ state: 'failed', error: trouble });
          context.note(trouble);
          return 'failed';
        }
        await row.write({ state: 'waiting', bytes: 0 });
        await this.#pause(attempt);
      }
    }
  }

  async #pause(attempt: number): Promise<void> {
    const { deps, context } = this.its;
    const pause = backoff(attempt);
    const until = deps.timers.now() + Math.ceil(pause / 1000);
    await context.wait(pause, { reason: 'vendor-busy', until });
  }

  async #try(file: WantedFile, row: FileRow): Promise<Outcome> {
    const { client, context } = this.its;
    const { signal } = context;
    await row.write({ state: 'downloading', bytes: 0, totalBytes: null, error: null });
    const offered = await client.offlineFile({ taskType: file.taskType, day: file.day }, { signal });
    if (offered === null) {
      await row.write({ state: 'none' });
      return 'none';
    }
    await this.#fetch(file, offered, row);
    return 'done';
  }

  async #fetch({ day, taskType }: WantedFile, offered: OfflineFile, row: FileRow): Promise<void> {
    const { deps, context, send, baseUrl, folder, limit } = this.its;
    if (offered.day !== day || offered.taskType !== taskType) {
      throw failure('vendor', 'files.wrongFile', `asked for ${day} ${taskType}, and offered another`);
    }
    const url = checkFileAddress(offered.url, baseUrl);
    const path = await freePlace(folder, nameOf(day, taskType, url));
    const { signal } = context;
    const progress = (bytes: number, total: number | null): void => row.progress(bytes, total);
    const bytes = await fetchFile({ send, timers: deps.timers, url, path, signal, limit, progress });
    await row.write({ state: 'done', path, bytes, totalBytes: bytes });
  }
}

/** Whether another file may fare better. What the admin, the disk or the keychain has to settle meets them all. */
function isOfOneFile(code: string): boolean {
  return code === 'vendor' || code === 'validation' || code === 'offline' || code === 'timeout';
}
