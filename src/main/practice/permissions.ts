interface Grant {
  /** The APIs that need it, by path below /cgi-bin; a `*` at the end stands for anything. */
  readonly apis: readonly string[];
  /** Codes that are published for its absence, the usual one first (D:90313). */
  readonly codes: readonly [number, ...number[]];
}

/**
 * What the admin of a company grants an app in the console, each on a page of its own. wshoto and Sobot have
 * no such pages: their documents name no code for a permission that is missing.
 */
export const PERMISSIONS = {
  /** The app's visible range (可见范围). */
  contacts: { apis: ['department/*', 'user/*'], codes: [60011, 48002] },
  /** 客户联系: the app among those that may call (48002), and members among those who may use it (84074). */
  customerContact: {
    apis: ['externalcontact/get_follow_user_list', 'externalcontact/get_unassigned_list'],
    codes: [48002, 84074],
  },
  groups: {
    apis: [
      'externalcontact/groupchat/list',
      'externalcontact/groupchat/get',
      'externalcontact/groupchat/transfer',
      'externalcontact/groupchat/onjob_transfer',
    ],
    codes: [48002, 84074, 60011],
  },
  statistics: { apis: ['externalcontact/groupchat/statistic*'], codes: [48002, 84074, 60011] },
  joinWays: {
    apis: ['add', 'get', 'update', 'del'].map((act) => `externalcontact/groupchat/${act}_join_way`),
    codes: [48002, 84074],
  },
  /** 微信客服: the app among those that may call (48002), its switch for APIs (95017), or the accounts (48007). */
  customerService: { apis: ['kf/*'], codes: [48002, 95017, 48007, 60030] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof PERMISSIONS;
/** What an app lacks, with the code that it is refused with. */
export type Lacks = Readonly<Partial<Record<Permission, number | undefined>>>;

const GRANTS: readonly (readonly [Permission, Grant])[] = Object.entries(PERMISSIONS) as [
  Permission,
  Grant,
][];

/** The code that an app which lacks something is refused an API with; null when it may call it. */
export function forbidden(api: string, lacks: Lacks): number | null {
  const needed = GRANTS.find(([, { apis }]) => apis.some((pattern) => fits(pattern, api)));
  return (needed && lacks[needed[0]]) ?? null;
}

/** Whether a name is the pattern, or begins as one that ends with a `*`. */
export function fits(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
