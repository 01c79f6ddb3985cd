import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { StoreStatus } from '@shared/contract/app';
import type { Settings } from '@shared/contract/settings';
import { Lane } from '@shared/lane';
import { backUp, isBackupDue } from './database/backup';
import { isDamage } from './database/errors';
import { ARCHIVE, CACHE, type FileKind, LEDGER } from './database/files';
import { type OpenContext, type OpenedFile, openFile } from './database/open';
import { restoredFlag } from './database/restored';
import { Queries } from './groups/queries';
import { Removal } from './groups/removal';
import { Shelves } from './groups/shelves';
import { type GroupTables, groupTables } from './groups/tables';
import { type JoinWayTables, joinWayTables } from './join-ways/tables';
import { Comparison } from './radar/comparison';
import { Orphans } from './radar/orphans';
import { AuditTable } from './repositories/audit';
import { ConnectionTable } from './repositories/connections';
import { Inheritance } from './repositories/inheritance';
import { ExplorationTable } from './repositories/explorations';
import { HappeningTable } from './repositories/happenings';
import { JobTable } from './repositories/jobs';
import { OfflineFileTable } from './repositories/offline-files';
import { OrderTable } from './repositories/orders';
import { PlanPeople } from './repositories/plan-people';
import { SavedViewTable } from './repositories/saved-views';
import { SettingsTable } from './repositories/settings';
import { Explorer } from './statistics/explore/explorer';
import { ArchiveRemoval } from './statistics/removal';
import { doubtEverything } from './safety/doubt';
import { noticesOf } from './safety/notices';
import { finishRestore } from './safety/restore';
import { listSubjects } from './statistics/subjects';
import { type ArchiveTables, archiveTables } from './statistics/tables';
import { type TransferTables, transferTables } from './transfers/tables';

const HOUR_MS = 3_600_000;
/** Its presence asks for a full check at the next opening, also of tables that are usually left out. */
const DAMAGE_FLAG = 'damage.found';

export interface SessionOptions extends Omit<OpenContext, 'now' | 'thorough'> {
  /** Unix seconds. */
  readonly clock: () => number;
  /** How long after opening the daily backup is made. */
  readonly backupDelayMs: number;
  /** Settings that a policy decided. */
  readonly decided: Partial<Settings>;
}

/** The open files, and everything that stands on them. */
export class Session {
  readonly connections: ConnectionTable;
  readonly inheritance: Inheritance;
  readonly settings: SettingsTable;
  readonly jobs: JobTable;
  readonly audit: AuditTable;
  readonly groups: GroupTables;
  readonly transfers: TransferTables;
  readonly removal: Removal;
  readonly archive: ArchiveTables;
  readonly archiveRemoval: ArchiveRemoval;
  readonly explorer: Explorer;
  readonly explorations: ExplorationTable;
  readonly files: OfflineFileTable;
  readonly orders: OrderTable;
  readonly planPeople: PlanPeople;
  readonly savedViews: SavedViewTable;
  readonly happenings: HappeningTable;
  readonly joinWays: JoinWayTables;
  readonly shelves: Shelves;
  readonly queries: Queries;
  readonly comparison: Comparison;
  readonly orphans: Orphans;
  readonly now: () => number;
  readonly #options: SessionOptions;
  readonly #files: readonly { readonly kind: FileKind; readonly db: Database }[];
  readonly #ledger: Database;
  readonly #cache: Database;
  readonly #timers: NodeJS.Timeout[];
  /** Backups and copies, one at a time. */
  readonly #backups = new Lane();

  private constructor(options: SessionOptions, ledger: Database, archive: Database, cache: Database) {
    this.#options = options;
    this.now = options.clock;
    this.#ledger = ledger;
    this.#cache = cache;
    this.#files = [
      { kind: LEDGER, db: ledger },
      { kind: ARCHIVE, db: archive },
      { kind: CACHE, db: cache },
    ];
    this.connections = new ConnectionTable(ledger);
    this.inheritance = new Inheritance(ledger);
    this.settings = new SettingsTable(ledger, options.decided);
    this.jobs = new JobTable(ledger);
    this.audit = new AuditTable(ledger);
    this.groups = groupTables(ledger, cache);
    this.transfers = transferTables(ledger);
    this.removal = new Removal(cache);
    this.archive = archiveTables(ledger, archive);
    this.archiveRemoval = new ArchiveRemoval(this.archive);
    this.shelves = new Shelves(this.groups);
    this.queries = new Queries(this.shelves, options.clock);
    this.comparison = new Comparison(this.shelves, this.groups);
    this.orphans = new Orphans(this.shelves, this.groups, options.clock);
    this.explorations = new ExplorationTable(ledger);
    this.files = new OfflineFileTable(ledger);
    this.orders = new OrderTable(ledger);
    this.planPeople = new PlanPeople(ledger);
    this.savedViews = new SavedViewTable(ledger);
    this.happenings = new HappeningTable(ledger);
    this.joinWays = joinWayTables(ledger, cache);
    this.explorer = new Explorer({
      tables: this.archive,
      named: (connectionId, kind) =>
        listSubjects(this.archive, connectionId, kind, this.shelves.people(connectionId)),
      vendorOf: (connectionId) =>
        this.connections.all().find(({ id }) => id === connectionId)?.vendor ?? null,
    });
    this.archive.writes.add(this.explorer);
    const backUpSoon = (): void => {
      this.#backups
        .run(() => this.#backUpDue())
        .catch((error: unknown) => {
          // It reads what no start reads, and would fail every hour until that is healed.
          if (isDamage(error)) this.noteDamage();
        });
    };
    this.#timers = [setTimeout(backUpSoon, options.backupDelayMs), setInterval(backUpSoon, HOUR_MS)];
    for (const timer of this.#timers) timer.unref();
  }

  /** Opens the three files of a folder; the notices say what had to be repaired. */
  static async open(options: SessionOptions): Promise<{ session: Session; notices: StoreStatus['notices'] }> {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    // Asked beforehand: SQLite says no more than that it cannot open such a file.
    accessSync(options.folder, constants.W_OK);
    const flag = join(options.folder, DAMAGE_FLAG);
    const now = options.clock();
    finishRestore(options.folder);
    const context: OpenContext = { ...options, now, thorough: existsSync(flag) };
    const opened: OpenedFile[] = [];
    try {
      for (const kind of [LEDGER, ARCHIVE, CACHE]) opened.push(await openFile(kind, context));
      const [ledger, archive, cache] = opened;
      if (!ledger || !archive || !cache) throw new Error('Three files belong together.');
      if (ledger.restored !== null) doubtEverything(ledger.db, cache.db, now);
      for (const done of [
        flag,
        restoredFlag(options.folder, LEDGER),
        restoredFlag(options.folder, ARCHIVE),
      ]) {
        rmSync(done, { force: true });
      }
      const session = new Session(options, ledger.db, archive.db, cache.db);
      return { session, notices: noticesOf({ ledger, archive, cache }, now) };
    } catch (error) {
      for (const { db } of opened) db.close();
      throw error;
    }
  }

  /** Begins to read the groups that the first screen will most likely ask for. */
  anticipate(): void {
    const known = this.connections.all().map(({ id }) => id);
    const active = known.find((id) => id === this.settings.get().activeConnection) ?? known[0];
    // A failure is told to whoever asks for them.
    if (active !== undefined) this.shelves.shelf(active).catch(() => undefined);
  }

  /** Runs synchronous work as one transaction of the ledger: on disk when it returns. */
  ledger<T>(work: () => T): T {
    return this.#ledger.transaction(work).immediate();
  }

  /** Moves what a sync wrote from the log into the cache, and gives the log's room back. */
  settleCache(): void {
    this.#cache.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Notes that a file turned out to be broken, so that the next opening looks at all of it. */
  noteDamage(): void {
    writeFileSync(join(this.#options.folder, DAMAGE_FLAG), '');
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#backups.run(async () => undefined);
    try {
      await this.shelves.close();
    } finally {
      for (const { db } of this.#files) db.close();
    }
  }

  get folder(): string {
    return this.#options.folder;
  }

  get decided(): Partial<Settings> {
    return this.#options.decided;
  }

  /** The live files that no vendor could fill again. */
  get kept(): readonly { readonly kind: FileKind; readonly db: Database }[] {
    return this.#files.filter(({ kind }) => !kind.rebuildable);
  }

  /** The live cache, for what is to be erased from it. */
  get cacheFile(): Database {
    return this.#cache;
  }

  /** Runs work that reads the files as a whole, when no other such work runs. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.#backups.run(work);
  }

  /** Makes a generation now; answers its number. Inside `apart`. */
  backUp(): Promise<number> {
    return backUp(
      this.folder,
      this.kept.map(({ kind: { name }, db }) => ({ name, db })),
    );
  }

  /** A backup that fails leaves the one before it; the next hour tries again. */
  async #backUpDue(): Promise<void> {
    const now = this.now() * 1000;
    if (this.kept.some(({ kind, db }) => db.open && isBackupDue(this.folder, kind.name, now))) {
      await this.backUp();
    }
  }
}
