import { API_PREFIX, serveApi } from '@main/practice/http/gateway';
import { listen, type LocalServer } from '@main/practice/http/server';
import { ROUTES } from '@main/practice/control/routes';
import type { WorldFacts } from '@main/practice/control/descriptions';
import type { Settings } from '@main/practice/settings';
import { Workspace } from '@main/practice/workspace';
import { Witness } from '../support/proof/witness';
import { lookInto } from './ledger';

/** What every story's world is made from. */
export interface WorldPlan {
  readonly seed: number;
  readonly groups: number;
  readonly members: number;
}

export interface VendorOptions {
  readonly world: WorldPlan;
  /** Where the ledger is that calls are compared with. */
  readonly folder: string;
  /** Unix seconds, asked for each time. */
  readonly now: () => number;
  /** The instant that the world is made for. */
  readonly anchor: number;
  readonly settings: Partial<Settings>;
}

/** A moment in the life of a request at the vendor. */
export type Moment = 'arrives' | 'dealt-with';

/** The practice vendor in the parent's process, over HTTP, with a witness beside it. */
export class Vendor {
  readonly workspace: Workspace;
  readonly witness: Witness;
  /** Hears of every request; its path is below /cgi-bin. */
  onMoment: (api: string, moment: Moment) => void = () => undefined;
  #server: LocalServer | null = null;

  constructor({ world, folder, now, anchor, settings }: VendorOptions) {
    this.workspace = new Workspace({ ...world, anchor, realNow: now, settings });
    const { state } = this.workspace;
    this.witness = new Witness(
      () => state.calls,
      () => lookInto(folder, (ledger) => ledger.announced()),
    );
  }

  async open(): Promise<void> {
    this.#server = await listen(0, async (request, response, url) => {
      const api = url.pathname.slice(API_PREFIX.length);
      this.onMoment(api, 'arrives');
      const dealtWith = api.endsWith('transfer')
        ? this.witness.arrival(this.workspace.clock.now())
        : () => undefined;
      response.once('close', () => this.onMoment(api, 'dealt-with'));
      await serveApi(this.workspace, request, response, url).finally(dealtWith);
    });
  }

  get baseUrl(): string {
    return `${this.#server?.origin ?? ''}${API_PREFIX.slice(0, -1)}`;
  }

  facts(): WorldFacts {
    return ROUTES['GET world']?.(this.workspace, {}, new URLSearchParams()) as WorldFacts;
  }

  /** Ids of the groups of somebody, those that only an owner's phone shows left out. */
  groupsOf(userid: string): string[] {
    const { state, world } = this.workspace;
    const person = state.find(userid);
    return [...state.owners.keys()]
      .filter((index) => state.owners[index] === person && world.traits.get(index) !== 'notCustomer')
      .map((index) => world.ids.chatId(index));
  }

  ownerOf(chatId: string): string | null {
    const { state, world, clock } = this.workspace;
    state.settle(clock.now());
    const index = world.ids.indexOf(chatId);
    return index === null ? null : state.person(state.ownerOf(index)).userid;
  }

  /** Gives a group to somebody, as its owner can on a phone. */
  move(chatId: string, userid: string): void {
    const index = this.workspace.world.ids.indexOf(chatId);
    if (index === null) return;
    this.workspace.commit({ type: 'owner', index, userid, at: this.workspace.clock.now() });
    this.witness.moved(chatId);
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}
