import type { LoadedGroup } from '@shared/domain/loaded-group';
import { errcodeOf, isAroundUs, isGoneCode } from './codes';
import { DetailWriter } from './detail-writer';
import { inTurn } from './in-turn';
import type { SyncRun } from './run';
import { VendorFailure } from '@main/vendors/failure';

const AT_ONCE = 8;
/** Ids fetched from the store for one round. */
const ROUND = 1000;
/** Wishes of the screen served between two lists. */
const WISHES = 40;
/**
 * Unreadable groups in a row, without a readable one between, after which it is not the groups. The more
 * were read before, the more are believed: groups that are never readable are all tried at the end.
 */
const SUSPICIOUS = 10;
const MOST_SUSPICIOUS = 200;
/** The vendor's "system busy" stands for an answer that could not be read at all. */
const UNREADABLE = -1;
/** Groups remembered as read, so that a wish does not read them twice. */
const REMEMBERED = 50_000;
/** Rounds that may begin with the same group: a store that was killed forgets the readings of its last second. */
const MOST_REPEATS = 3;

/** Reads the details of groups (D:92122): what is on the screen first, then the rest. */
export class DetailReader {
  readonly #run: SyncRun;
  readonly #writer: DetailWriter;
  readonly #tried = new Set<string>();
  #suspects: { readonly chatId: string; readonly errcode: number }[] = [];
  #total: number | null = null;

  constructor(run: SyncRun) {
    this.#run = run;
    this.#writer = new DetailWriter(run);
  }

  /** Everything that this run has not read yet. */
  async readAll(): Promise<void> {
    const { connectionId, runId, scope, deps, state } = this.#run;
    this.#total = state.detailsDone + (await deps.store.countStale(connectionId, runId, scope));
    let first: string | undefined;
    let repeats = 0;
    for (;;) {
      const ids = await deps.store.staleDetails(connectionId, runId, ROUND, scope);
      if (ids.length === 0) return;
      repeats = ids[0] === first ? repeats + 1 : 0;
      if (repeats > MOST_REPEATS) throw new Error('the same groups stay to be read');
      first = ids[0];
      // What the store still asks for has to be read, whatever is remembered here.
      for (const id of ids) this.#tried.delete(id);
      await this.#read(this.#withWishes(ids));
      await this.#run.save();
    }
  }

  /** What the screen asked for meanwhile. */
  async readWishes(): Promise<void> {
    const ids: string[] = [];
    for (let id = this.#wish(); id !== null && ids.length < WISHES; id = this.#wish()) ids.push(id);
    if (ids.length > 0) await this.#read(ids);
  }

  async #read(chatIds: Iterable<string>): Promise<void> {
    try {
      await inTurn(chatIds, AT_ONCE, this.#run.context.signal, (chatId) => this.#readOne(chatId));
      await this.#acquit();
    } finally {
      await this.#writer.flush();
    }
  }

  async #readOne(chatId: string): Promise<void> {
    const { client, call } = this.#run;
    let group: LoadedGroup;
    try {
      group = await client.group(chatId, call);
    } catch (error) {
      return this.#failed(chatId, error);
    }
    await this.#acquit();
    const asMember = group.members.find(({ userid }) => userid === group.owner);
    if (asMember?.name) this.#run.namesInGroups.set(group.owner, asMember.name);
    await this.#writer.add(group);
    this.#done('loaded');
  }

  async #failed(chatId: string, error: unknown): Promise<void> {
    if (isAroundUs(error)) throw error;
    const errcode = errcodeOf(error) ?? UNREADABLE;
    if (error instanceof VendorFailure && (isGoneCode(errcode) || error.policy === 'per-item')) {
      return this.#fail(chatId, errcode);
    }
    this.#suspects.push({ chatId, errcode });
    const patience = Math.min(SUSPICIOUS + this.#run.state.detailsDone, MOST_SUSPICIOUS);
    if (this.#suspects.length >= patience) {
      this.#suspects = [];
      throw error;
    }
  }

  /** A group was read since, so the trouble before lay with those groups and not with the vendor. */
  async #acquit(): Promise<void> {
    const suspects = this.#suspects;
    this.#suspects = [];
    for (const { chatId, errcode } of suspects) await this.#fail(chatId, errcode);
  }

  async #fail(chatId: string, errcode: number): Promise<void> {
    const { deps, connectionId, runId } = this.#run;
    const gone = isGoneCode(errcode);
    await deps.store.applyLoadError(connectionId, runId, chatId, errcode, gone, deps.timers.now());
    this.#done(gone ? 'gone' : 'failed');
  }

  #done(kind: 'loaded' | 'gone' | 'failed'): void {
    this.#run.count(kind);
    if (this.#run.state.phase !== 'details') return;
    const done = ++this.#run.state.detailsDone;
    this.#run.report(done, this.#total === null ? null : Math.max(done, this.#total));
  }

  /** The ids in their order, with wishes put in between as they come. */
  *#withWishes(ids: readonly string[]): Iterable<string> {
    for (const id of ids) {
      for (let wish = this.#wish(); wish !== null; wish = this.#wish()) yield wish;
      if (this.#first(id)) yield id;
    }
  }

  #wish(): string | null {
    const { deps, connectionId } = this.#run;
    for (;;) {
      const id = deps.priorities.take(connectionId);
      if (id === null || this.#first(id)) return id;
    }
  }

  #first(chatId: string): boolean {
    if (this.#tried.has(chatId)) return false;
    if (this.#tried.size >= REMEMBERED) this.#tried.clear();
    this.#tried.add(chatId);
    return true;
  }
}
