import { Workspace } from '@main/practice/workspace';
import type { Settings } from '@main/practice/settings';
import type { WorldInput } from '@main/practice/control/input';
import { ROUTES } from '@main/practice/control/routes';

/** People in service; the last ones own nothing at first, so that they can take. */
export const GIVERS = 4;
export const TAKERS = 4;
const MEMBERS = GIVERS + TAKERS + 1;
/** People who had left before the world began. */
export const LEAVERS = 2;

export interface CompanyOptions {
  readonly seed: number;
  /** Unix seconds, asked for each time. */
  readonly now: () => number;
  /** For every group, who owns it: an index into the leavers first, then the givers. */
  readonly owners: readonly number[];
  readonly settings: Partial<Settings>;
}

/** A small company at the practice vendor, in the test's hands. */
export class Company {
  readonly workspace: Workspace;
  readonly chatIds: readonly string[];
  readonly givers: readonly string[];
  readonly takers: readonly string[];

  constructor({ seed, now, owners, settings }: CompanyOptions) {
    const groups = owners.length;
    this.workspace = new Workspace({
      seed,
      groups,
      members: MEMBERS,
      anchor: now(),
      realNow: now,
      settings: { transferMs: 0, ...settings },
    });
    const { people } = this.workspace.state;
    const inService = people.slice(0, MEMBERS).filter(({ customerContact }) => customerContact);
    const leavers = people.slice(MEMBERS, MEMBERS + LEAVERS);
    this.givers = [...leavers, ...inService.slice(0, GIVERS)].map(({ userid }) => userid);
    this.takers = inService.slice(GIVERS, GIVERS + TAKERS).map(({ userid }) => userid);
    this.chatIds = owners.map((_, index) => this.workspace.world.ids.chatId(index));
    owners.forEach((owner, index) => {
      const userid = this.givers[owner % this.givers.length] ?? '';
      this.workspace.commit({ type: 'owner', index, userid, at: now() });
    });
  }

  /** Something that happens without the app: on a phone, or in the console. */
  change(change: WorldInput): void {
    ROUTES['POST world']?.(this.workspace, change, new URLSearchParams());
  }

  /** Everybody of the company's givers and takers who has not left. */
  inService(): string[] {
    const { state } = this.workspace;
    return [...this.takers, ...this.givers].filter((userid) => !state.hasLeft(state.find(userid) ?? -1));
  }

  ownerOf(chatId: string): string | null {
    const { state, world, clock } = this.workspace;
    state.settle(clock.now());
    const index = world.ids.indexOf(chatId);
    return index === null ? null : state.person(state.ownerOf(index)).userid;
  }
}
