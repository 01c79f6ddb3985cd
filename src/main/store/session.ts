import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { StoreStatus } from '@shared/contract/app';
import { backUp, isBackupDue } from './database/backup';
import { ARCHIVE, CACHE, type FileKind, LEDGER } from './database/files';
import { type OpenContext, openFile, restoredFlag } from './database/open';
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
import { JobTable } from './repositories/jobs';
import { OfflineFileTable } from './repositories/offline-files';
import { OrderTable } from './repositories/orders';
import { PlanPeople } from './repositories/plan-people';
import { SettingsTable } from './repositories/settings';
import { doubtPlanned } from './transfers/run';
import { Explorer } from './statistics/explore/explorer';
import { ArchiveRemoval } from './statistics/removal';
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
  #backups: Promise<void> = Promise.resolve();

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
    this.settings = new SettingsTable(ledger);
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
      this.#backups = this.#backups.then(() => this.#backUpDue()).catch(() => undefined);
    };
    this.#timers = [setTimeout(backUpSoon, options.backupDelayMs), setInterval(backUpSoon, HOUR_MS)];
    for (const timer of this.#timers) timer.unref();
  }

  /** Opens the three files of a folder; the notices say what had to be repaired. */
  static async open(options: SessionOptions): Promise<{ session: Session; notices: StoreStatus['notices'] }> {
    mkdirSync(options.folder, { recursive: true });
    // Asked beforehand: SQLite says no more than that it cannot open such a file.
    accessSync(options.folder, constants.W_OK);
    const flag = join(options.folder, DAMAGE_FLAG);
    const now = options.clock();
    const context: OpenContext = { ...options, now, thorough: existsSync(flag) };
    const opened: Database[] = [];
    const notices: StoreStatus['notices'] = [];
    try {
      for (const kind of [LEDGER, ARCHIVE, CACHE]) {
        const { db, notice } = await openFile(kind, context);
        opened.push(db);
        if (notice !== null) notices.push({ kind: notice, at: now });
      }
      const [ledger, archive, cache] = opened;
      if (!ledger || !archive || !cache) throw new Error('Three files belong together.');
      if (existsSync(restoredFlag(options.folder, LEDGER))) {
        ledger.transaction(() => doubtPlanned(transferTables(ledger), now)).immediate();
      }
      for (const done of [
        flag,
        restoredFlag(options.folder, LEDGER),
        restoredFlag(options.folder, ARCHIVE),
      ]) {
        rmSync(done, { force: true });
      }
      return { session: new Session(options, ledger, archive, cache), notices };
    } catch (error) {
      for (const db of opened) db.close();
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
    await this.#backups;
    try {
      await this.shelves.close();
    } finally {
      for (const { db } of this.#files) db.close();
    }
  }

  /** A backup that fails leaves the one before it; the next hour tries again. */
  async #backUpDue(): Promise<void> {
    for (const { kind, db } of this.#files) {
      if (kind.rebuildable || !db.open) continue;
      if (isBackupDue(this.#options.folder, kind.name, this.now() * 1000)) {
        await backUp(db, this.#options.folder, kind.name);
      }
    }
  }
}
