import type { Fields } from '../endpoints/endpoint';
import { configIdOf, seededJoinWays, type JoinWay, type JoinWayConfig } from '../world/join-ways';
import type { World } from '../world/world';

/** A call that makes, changes or deletes a join way, as it arrived, with what it did. */
export interface JoinWayCall {
  readonly type: 'joinWay';
  readonly act: 'add' | 'update' | 'del';
  /** `elsewhere`: by the same app, running on another computer. */
  readonly by: 'app' | 'elsewhere';
  readonly requestId: string;
  /** Practice clock, Unix seconds. */
  readonly at: number;
  /** The one that was made or asked for; null when a refused call named none. */
  readonly configId: string | null;
  /** The body as it was sent. */
  readonly sent: Fields;
  /** What was answered, or would have been: a fault may have kept the answer from arriving. */
  readonly errcode: number;
  /** What is kept from now on; null after a deletion and a refusal. */
  readonly config: JoinWayConfig | null;
  /** The fault that was put in the way of the call. */
  readonly fault: string | null;
}

/** The join ways of the company, of this app and of another. */
export class JoinWays {
  /** Calls of this app that arrived, in order. */
  readonly calls: JoinWayCall[] = [];
  readonly #seed: number;
  readonly #ways: Map<string, JoinWay>;
  #made: number;

  constructor(world: World) {
    const seeded = seededJoinWays(world);
    this.#seed = world.seed;
    this.#ways = new Map(seeded.map((way) => [way.configId, way]));
    this.#made = seeded.length;
  }

  /** All of them, oldest first. */
  all(): JoinWay[] {
    return [...this.#ways.values()];
  }
  /** One that this app can see. */
  own(configId: string): JoinWay | null {
    const way = this.#ways.get(configId);
    return way?.own === true ? way : null;
  }
  /** How many count against the quota. */
  get count(): number {
    return this.#ways.size;
  }
  /** The id that the next one gets. */
  nextId(): string {
    return configIdOf(this.#seed, this.#made);
  }

  apply(call: JoinWayCall): void {
    const { act, by, at, configId, errcode, config } = call;
    if (by === 'app') this.calls.push(call);
    if (errcode !== 0 || configId === null) return;
    if (config === null) {
      this.#ways.delete(configId);
      return;
    }
    if (act === 'add') this.#made += 1;
    const createdAt = this.#ways.get(configId)?.createdAt ?? at;
    this.#ways.set(configId, { configId, own: true, createdAt, config });
  }
}
