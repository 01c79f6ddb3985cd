import type { Handlers } from '@shared/contract';
import { EVENT_TOPICS, type EventTopic } from '@shared/contract/events';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { Audit } from '@main/features/audit/audit';
import { fileName, writeWhole } from '@main/features/tables/file';
import type { OpenStore } from '@main/store/api';
import type { InCalm } from './calm';
import { type About, exportLogs } from './log-export';

const DAY = 86_400;
/** The ending of files that hold a copy of everything. */
export const COPY = 'handover';

export interface SafetyDeps {
  readonly store: OpenStore;
  readonly emit: (topic: EventTopic) => void;
  readonly audit: Audit['append'];
  /** Unix seconds. */
  readonly now: () => number;
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** Asks for a file with one of some endings; null when the dialog was closed. */
  readonly openFile: (extensions: readonly string[]) => Promise<string | null>;
  readonly logFolder: string;
  /** Versions and the platform, for support. */
  readonly about: About;
  /** Sees to it that a backup leads no secret to another address than the one that it was entered for. */
  readonly homes: {
    /** Before the restore. */
    readonly remember: (fromElsewhere: boolean) => Promise<void>;
    /** After it. */
    readonly look: () => Promise<unknown>;
  };
  /** Runs work while no job works; fails with `backups.busy` while something is being sent. */
  readonly inCalm: InCalm;
}

type SafetyHandlers = Pick<Handlers, Extract<keyof Handlers, `${'backups' | 'privacy' | 'logs'}.${string}`>>;

/** Backups, what is to be forgotten, and logs for support. */
export function createSafety(deps: SafetyDeps): SafetyHandlers {
  const { store, emit, audit, now, chooseFile } = deps;
  /** The file that the admin chose last: no other can be restored. */
  let chosen: string | null = null;
  const today = (): string => dayOf(now());

  return {
    'backups.list': () => store.listBackups(),
    'backups.present': () => store.presentContent(),
    'backups.make': async () => {
      const made = await store.makeBackup();
      await audit('backup.made', null, { generation: made.generation });
      return made;
    },
    'backups.saveCopy': async () => {
      const path = await chooseFile(fileName([COPY, today()], COPY));
      if (path === null) return null;
      const bytes = await store.saveBackupCopy(path);
      await audit('backup.saved', null, { bytes });
      return { path, bytes };
    },
    'backups.choose': async () => {
      const path = await deps.openFile([COPY]);
      if (path === null) return null;
      const content = await store.inspectBackup(path);
      chosen = path;
      return { path, content };
    },
    'backups.restore': async ({ from }) => {
      if ('path' in from && from.path !== chosen) {
        throw failure('not-found', 'backups.notFound', 'The file was not chosen.');
      }
      await deps.inCalm(async () => {
        await deps.homes.remember('path' in from);
        const restored = store.restoreBackup(from);
        // Also when it failed: a store that died on the way may have come back with the backup.
        await restored.catch(() => undefined);
        await deps.homes.look();
        await restored;
        // Into the ledger that came back: the other one is a backup now.
        await audit('backup.restored', null, 'path' in from ? { file: true } : from);
      });
      for (const topic of EVENT_TOPICS) emit(topic);
      return undefined;
    },
    'privacy.erase': async ({ connectionId, olderThanDays }) => {
      // Of all: also of those that a wrong clock dated into the future.
      const before = olderThanDays === 0 ? Number.MAX_SAFE_INTEGER : now() - olderThanDays * DAY;
      const members = await store.eraseMembers(connectionId, before);
      await audit('members.erased', connectionId, { members, days: olderThanDays });
      emit('groups.changed');
      return { members };
    },
    'logs.export': async () => {
      const path = await chooseFile(fileName([COPY, 'logs', today()], 'txt'));
      if (path === null) return null;
      const about = { ...deps.about, exported: new Date(now() * 1000).toISOString() };
      const { pieces, lines } = exportLogs(deps.logFolder, about, await store.getSettings());
      await writeWhole(path, pieces);
      await audit('logs.exported', null, { lines: lines() });
      return { path, lines: lines() };
    },
  };
}
