import type { LoadedGroup } from '@shared/domain/loaded-group';
import type { EventTopic } from '@shared/contract/events';
import { asAppError } from '@main/features/jobs/backoff';
import type { Timers } from '@main/features/jobs/timers';
import { errcodeOf, isAroundUs, isGoneCode } from '@main/features/sync/codes';
import { inTurn } from '@main/features/sync/in-turn';
import { log } from '@main/log';
import type { OpenStore } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';

export interface GlimpseDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  readonly client: (connectionId: string) => Promise<WecomClient>;
  /** Whether the vendor answered when it was last asked. */
  readonly isReachable: (connectionId: string) => boolean;
}

/** Groups read for one screen, and how many at a time. */
const MOST = 100;
const CHUNK = 20;
const AT_ONCE = 4;
/** Milliseconds before the same group is read again. */
const AGAIN_AFTER = 600_000;
const REMEMBERED = 5_000;
/** These calls give way to others rather than wait. */
const PATIENCE_SECONDS = 2;
const UNREADABLE = -1;

/** Reads the details of groups that are on the screen while no sync runs: few, and without a job. */
export class Glimpses {
  readonly #deps: GlimpseDeps;
  readonly #wanted = new Map<string, string[]>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #tried = new Map<string, number>();

  constructor(deps: GlimpseDeps) {
    this.#deps = deps;
  }

  /** Asks for what is on the screen now; what was on it before is forgotten. */
  want(connectionId: string, chatIds: readonly string[]): void {
    if (!this.#deps.isReachable(connectionId)) return;
    this.#wanted.set(connectionId, chatIds.slice(0, MOST));
    if (this.#busy.has(connectionId)) return;
    const work = this.#work(connectionId)
      .catch((error: unknown) => {
        this.#wanted.delete(connectionId);
        log.info('reading what is on the screen ended', { error: asAppError(error) });
      })
      .then(() => void this.#busy.delete(connectionId));
    this.#busy.set(connectionId, work);
  }

  /** Settles when nothing is being read. */
  async idle(): Promise<void> {
    await Promise.all(this.#busy.values());
  }

  async #work(connectionId: string): Promise<void> {
    const client = await this.#deps.client(connectionId);
    for (let ids = this.#take(connectionId); ids.length > 0; ids = this.#take(connectionId)) {
      const groups: LoadedGroup[] = [];
      const { store, timers, emit } = this.#deps;
      const { signal } = new AbortController();
      await inTurn(ids, AT_ONCE, signal, async (chatId) => {
        const group = await this.#read(client, connectionId, chatId);
        if (group) groups.push(group);
      });
      if (groups.length > 0) await store.applyDetails(connectionId, null, groups, timers.now());
      emit('groups.changed');
    }
  }

  async #read(client: WecomClient, connectionId: string, chatId: string): Promise<LoadedGroup | null> {
    try {
      return await client.group(chatId, { maxWaitSeconds: PATIENCE_SECONDS, urgent: true });
    } catch (error) {
      if (isAroundUs(error)) throw error;
      const errcode = errcodeOf(error) ?? UNREADABLE;
      const { store, timers } = this.#deps;
      await store.applyLoadError(connectionId, null, chatId, errcode, isGoneCode(errcode), timers.now());
      return null;
    }
  }

  #take(connectionId: string): string[] {
    const now = this.#deps.timers.ticks();
    if (this.#tried.size > REMEMBERED) this.#tried.clear();
    const wanted = (this.#wanted.get(connectionId) ?? []).filter((chatId) => {
      const at = this.#tried.get(`${connectionId}/${chatId}`);
      return at === undefined || now - at > AGAIN_AFTER;
    });
    const chunk = wanted.splice(0, CHUNK);
    this.#wanted.set(connectionId, wanted);
    for (const chatId of chunk) this.#tried.set(`${connectionId}/${chatId}`, now);
    return chunk;
  }
}
