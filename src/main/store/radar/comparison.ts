import type { ChangeQuery, GroupChange, GroupSync } from '@shared/contract/changes';
import { failure } from '@shared/domain/errors';
import type { ComparedChanges } from '../api.radar';
import type { Shelf } from '../groups/shelf';
import type { Shelves } from '../groups/shelves';
import type { GroupTables } from '../groups/tables';
import { asLetters } from '../index/pinyin';
import { Pace } from '../pace';
import type { SyncRecord } from '../repositories/group-syncs';
import { type Arranged, arrange, matching, ownerBy, prepareArranging } from './arrange';
import { ChangeFold, type FoldedChange } from './fold';

/** Changes read at a time. */
const PAGE = 1000;
/** Most groups that one plan is made from. */
const MOST_CHAT_IDS = 50_000;

type Query = Omit<ChangeQuery, 'connectionId'>;

/** Compares syncs. What the last query found is kept until something changes, so that scrolling costs nothing. */
export class Comparison {
  readonly #shelves: Shelves;
  readonly #tables: GroupTables;
  /** Questions about one pair of syncs come together: they share the folding, also while it is under way. */
  #folded: { readonly key: string; readonly changes: Promise<readonly FoldedChange[]> } | null = null;
  #arranged: { readonly key: string; readonly answer: Arranged } | null = null;
  /** What a file is being written of. */
  #held: { readonly key: string; readonly answer: Arranged } | null = null;

  constructor(shelves: Shelves, tables: GroupTables) {
    this.#shelves = shelves;
    this.#tables = tables;
  }

  /** Complete syncs that are remembered, newest first. */
  async syncs(connectionId: string): Promise<GroupSync[]> {
    const { source } = await this.#shelves.shelf(connectionId);
    return this.#tables.syncs
      .of(source)
      .map(({ id, finishedAt, groups, members }) => ({ id, finishedAt, groups, members }));
  }

  /** A window of what differs between two syncs. Fails with `changes.syncGone` for one that is forgotten. */
  async compare(query: ChangeQuery, start: number, count: number, stays = false): Promise<ComparedChanges> {
    const shelf = await this.#shelves.shelf(query.connectionId);
    const key = JSON.stringify(query);
    const held = stays && start > 0 && this.#held?.key === key ? this.#held.answer : null;
    const answer = held ?? (await this.#answer(shelf, query));
    const { shown, counts, membersBy } = answer;
    if (stays) this.#held = start + count < shown.length ? { key, answer } : null;
    const rows = shown.slice(start, start + count).map((change) => toGroupChange(shelf, change));
    return { rows, total: shown.length, counts, membersBy };
  }

  /** The chat ids of the first 50,000 that match and are there now. Fails as `compare`. */
  async chatIds(query: ChangeQuery): Promise<string[]> {
    const shelf = await this.#shelves.shelf(query.connectionId);
    const { index } = shelf;
    const { shown } = await this.#answer(shelf, query);
    return shown
      .map(({ id }) => index.rowOf(id))
      .filter((row) => index.gone[row] === 0)
      .slice(0, MOST_CHAT_IDS)
      .map((row) => index.chatIds.texts.get(row));
  }

  /** Lets go of what is kept. */
  forget(): void {
    this.#folded = null;
    this.#arranged = null;
    this.#held = null;
  }

  async #answer(shelf: Shelf, query: Query): Promise<Arranged> {
    const { index, source } = shelf;
    if (asLetters(query.text) !== null) await this.#shelves.pinyin.load();
    const changes = await this.#changes(shelf, query.from, query.to);
    const key = JSON.stringify([source, query, this.#tables.changes.last(source), index.version]);
    if (this.#arranged?.key === key) return this.#arranged.answer;
    const found = matching(index, changes, query, this.#shelves.pinyin);
    // Only an order by names needs writes to stand still; everything else is one synchronous step.
    const sorted = async (): Promise<Arranged> => {
      await prepareArranging(index, query, new Pace());
      return arrange(index, found, query);
    };
    const byNames = query.sort.field === 'name' || query.sort.field === 'ownerName';
    const answer = byNames ? await shelf.lane.run(sorted) : await sorted();
    this.#arranged = { key, answer };
    return answer;
  }

  async #changes(shelf: Shelf, from: number, to: number | null): Promise<readonly FoldedChange[]> {
    const { source } = shelf;
    const last = this.#tables.changes.last(source);
    const key = JSON.stringify([source, from, to, last]);
    this.#find(source, from);
    if (this.#folded?.key !== key) this.#folded = { key, changes: this.#fold(shelf, from, to, last) };
    const folded = this.#folded;
    try {
      const changes = await folded.changes;
      // A sync that ended meanwhile may have forgotten what was being read.
      this.#find(source, from);
      return changes;
    } catch (error) {
      if (this.#folded === folded) this.#folded = null;
      throw error;
    }
  }

  async #fold(shelf: Shelf, from: number, to: number | null, last: number): Promise<FoldedChange[]> {
    const { source, index } = shelf;
    const marks = [from, ...(to === null ? [] : [to])].map((id) => this.#find(source, id).lastChange);
    const start = Math.min(...marks);
    const end = to === null ? last : Math.max(...marks);
    const fold = new ChangeFold();
    /** Whether groups that came or went later were there at the end. */
    const later = new Map<number, boolean>();
    const pace = new Pace();
    for (let after = start; ;) {
      const page = this.#tables.changes.page(source, after, last, PAGE);
      for (const change of page) {
        const [id, groupId, , kind] = change;
        after = id;
        if (id <= end) fold.add(change);
        else if ((kind === 'created' || kind === 'gone' || kind === 'back') && !later.has(groupId))
          later.set(groupId, kind === 'gone');
      }
      if (page.length < PAGE) break;
      if (pace.due) await pace.rest();
    }
    return fold.result((groupId) => later.get(groupId) ?? index.gone[index.rowOf(groupId)] === 0);
  }

  #find(source: number, id: number): SyncRecord {
    const sync = this.#tables.syncs.get(source, id);
    if (sync === null) throw failure('not-found', 'changes.syncGone', `No sync ${id}.`, { retryable: true });
    return sync;
  }
}

function toGroupChange({ index }: Shelf, change: FoldedChange): GroupChange {
  const { people } = index;
  const { name, owner, members } = change;
  const now = index.row(index.rowOf(change.id));
  return {
    chatId: now.chatId,
    name: now.name,
    loadError: now.loadError,
    owner: now.owner,
    ownerName: people.nameOf(now.owner),
    kinds: [...change.kinds],
    nameFrom: name?.from ?? null,
    nameTo: name?.to ?? null,
    ownerFrom: owner?.from ?? null,
    ownerFromName: people.nameOf(owner?.from ?? null),
    ownerTo: owner?.to ?? null,
    ownerToName: people.nameOf(owner?.to ?? null),
    ownerBy: ownerBy(change),
    membersFrom: members?.from ?? null,
    membersTo: members?.to ?? null,
    at: change.at,
  };
}
