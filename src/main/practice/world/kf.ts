import { mix, random } from './random';
import type { World } from './world';

/** A customer service account (客服账号) and who answers there. */
export interface KfAccount {
  readonly openKfid: string;
  readonly name: string;
  /** Indexes into the people of the world; one who left is still in it, for the days before. */
  readonly servicers: readonly number[];
  /** A department whose members all serve, beside the servicers; null for none. */
  readonly department: number | null;
  /** Whether an assistant answers before people do, and whether it has a knowledge base. */
  readonly assistant: 'none' | 'plain' | 'knowledge';
  /** Whether anybody serves on Sundays. */
  readonly sundays: boolean;
  /** Sessions of one servicer on an ordinary day. */
  readonly sessions: number;
}

interface Plan extends Omit<KfAccount, 'openKfid' | 'servicers'> {
  readonly people: number;
  /** One more servicer, who has left. */
  readonly leaver?: boolean;
}

/** 售后组 of the departments. */
const AFTER_SALES = 31;
/** Which of the people who left, in the order in which the world names them, once served. */
const LEFT_SERVICER = 1;
const PLANS: readonly Plan[] = [
  {
    name: '咨询客服',
    people: 5,
    department: null,
    assistant: 'knowledge',
    sundays: true,
    sessions: 18,
    leaver: true,
  },
  { name: '售后客服', people: 8, department: AFTER_SALES, assistant: 'plain', sundays: true, sessions: 12 },
  { name: '会员服务', people: 4, department: null, assistant: 'none', sundays: true, sessions: 7 },
  { name: '门店热线', people: 3, department: null, assistant: 'none', sundays: false, sessions: 4 },
];

const ACCOUNTS = 71;
const PREFIX = 10;
const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function idOf(seed: number, number: number): string {
  const letters = (salt: number, count: number): string =>
    Array.from({ length: count }, (_, place) =>
      ID_LETTERS.charAt(mix(seed, ACCOUNTS, salt, place) % ID_LETTERS.length),
    ).join('');
  return `wk${letters(0, 6)}AA${letters(number + 1, 22)}`;
}

/** The accounts, and ids that a caller may still remember or have misread. */
export interface KfWorld {
  readonly accounts: readonly KfAccount[];
  /** Once an account of this company (95004). */
  readonly deleted: string;
  /** How every account id of this company begins. */
  readonly prefix: string;
}

const known = new WeakMap<World, KfWorld>();

export function kfWorld(world: World): KfWorld {
  const found = known.get(world);
  if (found !== undefined) return found;
  const made = makeKf(world);
  known.set(world, made);
  return made;
}

function makeKf({ seed, members, people }: World): KfWorld {
  const dice = random(seed, ACCOUNTS);
  const leaver = members + LEFT_SERVICER;
  const accounts = PLANS.map(({ people: wanted, leaver: withLeaver, ...plan }, number) => {
    const servicers = new Set<number>();
    for (let tries = 0; servicers.size < Math.min(wanted, members) && tries < 1000; tries += 1) {
      const person = dice.between(0, members - 1);
      if (people[person]?.status === 1) servicers.add(person);
    }
    if (withLeaver === true) servicers.add(leaver);
    return { ...plan, openKfid: idOf(seed, number), servicers: [...servicers] };
  });
  const deleted = idOf(seed, PLANS.length);
  return { accounts, deleted, prefix: deleted.slice(0, PREFIX) };
}
