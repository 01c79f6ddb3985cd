import { join } from 'node:path';
import Database from 'better-sqlite3';
import { nowSeconds } from '@shared/domain/day';
import { Lane } from '@shared/lane';
import type { StoreApi } from './api';
import { storeApi } from './api.protocol';
import { asFailure, isDamage, storeFailure } from './database/errors';
import type { Opener } from './database/open';
import { backUp, type Original } from './database/backup';
import { deskMethods } from './methods/desk';
import { draftMethods } from './methods/drafts';
import { exploreMethods } from './methods/explore';
import { groupMethods } from './methods/groups';
import { joinWayMethods } from './methods/join-ways';
import { ledgerMethods } from './methods/ledger';
import { peopleMethods } from './methods/people';
import { planMethods } from './methods/plans';
import { radarMethods } from './methods/radar';
import { sobotMethods } from './methods/sobot';
import { statisticsMethods } from './methods/statistics';
import { syncMethods } from './methods/sync';
import { rescue } from './safety/rescue';
import { abandon, commit, KEPT, stage } from './safety/restore';
import { Session } from './session';

export interface StoreOptions {
  /** Unix seconds; tests set their own. */
  readonly clock?: () => number;
  /** How a database file is opened; tests make a disk that is full or read-only. */
  readonly opener?: Opener;
  readonly backupDelayMs?: number;
}

const BACKUP_DELAY_MS = 15_000;

interface Opened {
  readonly session: Session;
  readonly methods: Omit<StoreApi, 'open' | 'close' | 'restoreBackup'>;
}

/** The store itself, in whatever process it runs. Every failure that leaves it is a `Failure`. */
export function createStore(options: StoreOptions = {}): StoreApi {
  const {
    clock = nowSeconds,
    opener = (path, how) => new Database(path, how),
    backupDelayMs = BACKUP_DELAY_MS,
  } = options;
  let opened: Opened | null = null;
  const door = new Lane();

  const open: StoreApi['open'] = async ({ folder, decided = {}, rescue: way }) => {
    await closeNow();
    const openSession = () => Session.open({ folder, opener, clock, backupDelayMs, decided });
    const { session, notices } = await openSession().catch(async (error: unknown) => {
      if (way === undefined || asFailure(error).error.reason !== 'store.damaged') throw error;
      await rescue({ folder, opener, now: clock(), thorough: true }, way);
      return openSession();
    });
    const methods = {
      ...ledgerMethods(session),
      ...syncMethods(session),
      ...groupMethods(session),
      ...draftMethods(session),
      ...planMethods(session),
      ...statisticsMethods(session),
      ...exploreMethods(session),
      ...sobotMethods(session),
      ...joinWayMethods(session),
      ...peopleMethods(session),
      ...radarMethods(session),
      ...deskMethods(session),
    };
    opened = { session, methods };
    session.anticipate();
    // What an earlier run did not get to the end of.
    void session.removal.run().catch(() => undefined);
    void session.archiveRemoval.run().catch(() => undefined);
    return { notices };
  };
  const closeNow = async (): Promise<void> => {
    const closing = opened;
    opened = null;
    await closing?.session.close();
  };

  /** The present state becomes a generation after everything was closed: nothing can be written behind it. */
  const restoreBackup: StoreApi['restoreBackup'] = async (from) => {
    if (opened === null) throw storeFailure('store.closed', 'The store is not open.');
    const { folder, decided } = opened.session;
    await stage(folder, from);
    await closeNow();
    try {
      await keepPresent(folder, opener);
      commit(folder);
    } catch (error) {
      abandon(folder);
      await open({ folder, decided });
      throw error;
    }
    return open({ folder, decided });
  };
  const behindTheDoor = { open, close: closeNow, restoreBackup };

  return storeApi(async (method, args) => {
    const session = opened?.session;
    try {
      if (method === 'open' || method === 'close' || method === 'restoreBackup') {
        const work = behindTheDoor[method];
        return await door.run(() => Reflect.apply(work, undefined, args) as Promise<unknown>);
      }
      const methods = opened?.methods;
      const run = methods?.[method];
      if (run === undefined) throw storeFailure('store.closed', `The store is not open for ${method}.`);
      return await (Reflect.apply(run, methods, args) as Promise<unknown>);
    } catch (error) {
      if (isDamage(error)) session?.noteDamage();
      throw asFailure(error);
    }
  });
}

/** Makes a generation of the closed files of a folder. */
async function keepPresent(folder: string, opener: Opener): Promise<void> {
  const originals: Original[] = [];
  try {
    for (const { name } of KEPT) {
      originals.push({ name, db: opener(join(folder, `${name}.db`), { fileMustExist: true }) });
    }
    await backUp(folder, originals);
  } finally {
    for (const { db } of originals) db.close();
  }
}
