import { fits } from './permissions';
import { random, type Random } from './world/random';

export const FAULT_KINDS = [
  'delay',
  'hang',
  'reset-before',
  'reset-after',
  'http-500',
  'html',
  'truncated',
  'broken-json',
  'wrong-type',
  'huge',
  'errcode',
  'endless-cursor',
  'duplicate-ids',
  'slow',
  'no-length',
  'wrong-name',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What is to go wrong, and with which calls. */
export interface FaultRule {
  /**
   * Path below /cgi-bin, such as `externalcontact/groupchat/list`. Those of wshoto and Sobot, below their base
   * URLs, begin with `wshoto/` and `sobot/`, files with `sobot-files/`. A `*` at the end stands for anything.
   */
  readonly api: string;
  readonly kind: FaultKind;
  /** The first matching call that fails, counted from 1 since the rule was made. */
  readonly nth: number;
  /** How many calls fail; null for all. */
  readonly times: number | null;
  /** The share of calls that fail, of those that nth and times leave. */
  readonly probability: number;
  readonly errcode: number;
  /** Milliseconds, for `delay`; those between two of twenty pieces, for `slow`. */
  readonly delayMs: number;
  /** HTTP status, for `http-500`. */
  readonly status: number;
  /** Whether the call takes effect before it fails, where the kind does not say so itself. */
  readonly afterEffect: boolean;
}

/** A rule with what it did so far. */
export interface ActiveFault extends FaultRule {
  readonly id: number;
  seen: number;
  fired: number;
}

/** The faults in force. The first rule that fits a call decides. */
export class Faults {
  #rules: ActiveFault[] = [];
  #nextId = 1;
  readonly #dice: Random;

  constructor(seed: number) {
    this.#dice = random(seed, 51);
  }
  add(rule: FaultRule): ActiveFault {
    const active = { ...rule, id: this.#nextId, seen: 0, fired: 0 };
    this.#nextId += 1;
    this.#rules.push(active);
    return active;
  }
  list(): readonly ActiveFault[] {
    return this.#rules;
  }
  clear(): void {
    this.#rules = [];
  }
  /** The fault that hits this call, if any; counts the call. */
  strike(api: string): ActiveFault | null {
    let hit: ActiveFault | null = null;
    for (const rule of this.#rules) {
      if (!fits(rule.api, api)) continue;
      rule.seen += 1;
      if (hit !== null || rule.seen < rule.nth || (rule.times !== null && rule.fired >= rule.times)) continue;
      if (rule.probability < 1 && !this.#dice.chance(rule.probability)) continue;
      rule.fired += 1;
      hit = rule;
    }
    return hit;
  }
}
