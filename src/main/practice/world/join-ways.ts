import { createHash } from 'node:crypto';
import { sizeOf } from './groups';
import { hostileName } from './hostile';
import type { World } from './world';
import { JOIN_STATES } from './words';

const DAY = 86_400;
/** From this many members on a group hardly takes anybody. */
const NEARLY_FULL = 450;
/** Groups that the seeded join ways share among them. */
const WANTED = { roomy: 18, full: 4 } as const;

/** What the vendor keeps of a join way (D:92229). */
export interface JoinWayConfig {
  /** 1 the button of a mini program, 2 a QR code. */
  readonly scene: 1 | 2;
  readonly remark: string;
  /** Whether a new group is made when all linked ones are full. */
  readonly autoCreate: boolean;
  /** Empty, and null, where nothing was said, and without `autoCreate`. */
  readonly baseName: string;
  readonly baseId: number | null;
  readonly chatIds: readonly string[];
  /** Empty for none. */
  readonly state: string;
}

export interface JoinWay {
  readonly configId: string;
  /** Whether this app made it: an app neither sees nor changes those of others. */
  readonly own: boolean;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly config: JoinWayConfig;
}

interface Plan extends Omit<JoinWayConfig, 'chatIds'> {
  readonly own: boolean;
  readonly daysAgo: number;
  /** How many groups are linked, those that are full first. */
  readonly full: number;
  readonly roomy: number;
}

const [shop, fair, live, poster, mini] = JOIN_STATES;
const mine = { own: true, full: 0, scene: 2, autoCreate: true, baseName: '', baseId: null } as const;

/** Those of this app first: two share a state, one has none, one leads to groups that are full, two are for mini programs. */
const PLANS: readonly Plan[] = [
  {
    ...mine,
    daysAgo: 310,
    roomy: 5,
    remark: '杭州门店收银台台卡',
    baseName: '杭州门店福利群',
    baseId: 12,
    state: shop,
  },
  {
    ...mine,
    daysAgo: 196,
    roomy: 2,
    remark: '杭州门店海报（二号店）',
    baseName: '杭州门店福利群',
    baseId: 40,
    state: shop,
  },
  { ...mine, daysAgo: 140, roomy: 3, remark: '2026 春季展会易拉宝', autoCreate: false, state: fair },
  { ...mine, daysAgo: 166, full: 4, roomy: 0, remark: '618 直播间贴片', autoCreate: false, state: live },
  {
    ...mine,
    daysAgo: 75,
    full: 1,
    roomy: 2,
    remark: '海报 A 版（地铁灯箱）',
    baseName: '新品体验群',
    baseId: 1,
    state: poster,
  },
  {
    ...mine,
    daysAgo: 60,
    roomy: 2,
    scene: 1,
    remark: '小程序首页「加入群聊」',
    baseName: '小程序会员群',
    baseId: 3,
    state: mini,
  },
  { ...mine, daysAgo: 9, roomy: 1, remark: '老客户回访卡片', autoCreate: false, state: '' },
  { ...mine, own: false, daysAgo: 220, roomy: 2, remark: '服务商系统活码', state: 'scrm_17' },
  { ...mine, own: false, daysAgo: 30, roomy: 1, scene: 1, remark: '商城小程序', state: '' },
];

/** The id of the how-manieth join way that was ever made, in the vendor's form. */
export function configIdOf(seed: number, number: number): string {
  return createHash('md5').update(`join way ${seed} ${number}`).digest('hex');
}

/** The join ways that a world begins with; none in a world without groups to link. */
export function seededJoinWays(world: World): JoinWay[] {
  const { seed, anchor, ids } = world;
  const { roomy, full } = linkable(world);
  if (roomy.length === 0) return [];
  let next = 0;
  return PLANS.map(({ own, daysAgo, full: filled, roomy: open, ...config }, number) => {
    const linked = full.slice(0, filled);
    while (linked.length < filled + open) {
      linked.push(roomy[next % roomy.length] ?? 0);
      next += 1;
    }
    return {
      configId: configIdOf(seed, number),
      own,
      createdAt: anchor - daysAgo * DAY,
      config: { ...config, chatIds: [...new Set(linked)].map((index) => ids.chatId(index)) },
    };
  });
}

/** Groups of people in service about which nothing is special, by whether they take anybody. */
function linkable({ seed, groups, members, owners, traits }: World): { roomy: number[]; full: number[] } {
  const roomy: number[] = [];
  const full: number[] = [];
  for (let index = 0; index < groups; index += 1) {
    if (roomy.length >= WANTED.roomy && full.length >= WANTED.full) break;
    const ordinary = (owners[index] ?? 0) < members && !traits.has(index) && hostileName(index) === null;
    if (!ordinary) continue;
    if (sizeOf(seed, index) >= NEARLY_FULL) full.push(index);
    else if (roomy.length < WANTED.roomy) roomy.push(index);
  }
  return { roomy, full };
}
