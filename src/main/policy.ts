import { readFileSync } from 'node:fs';
import { isAbsolute, win32 } from 'node:path';
import { z } from 'zod';
import { settingsFields, type Settings } from '@shared/contract/settings';
import { checkBaseUrl } from '@shared/domain/addresses';
import { checkNetwork } from '@shared/domain/network-settings';
import { NO_POLICY, POLICY_SETTINGS, type PolicyProblem, type PolicyView } from '@shared/domain/policy';

/** Names the environment variable with another policy file, for tests; an installed app does not ask it. */
export const POLICY_FILE = 'HANDOVER_POLICY';

/** What the IT department decided for this computer. */
export interface Policy {
  readonly view: PolicyView;
  /** The settings that stand instead of those that are stored. */
  readonly settings: Partial<Settings>;
  /** Where updates are asked for instead of the built-in address; null for that. */
  readonly feed: string | null;
}

export const WITHOUT_POLICY: Policy = { view: NO_POLICY, settings: {}, feed: null };

/** A policy is a page or two. */
const LARGEST = 1024 * 1024;

const fixable = settingsFields.pick({
  language: true,
  theme: true,
  density: true,
  confirmAbove: true,
  dailyLimitScope: true,
  startWithSystem: true,
  stayInTray: true,
  proxyMode: true,
  proxyUrl: true,
  pacUrl: true,
  caFile: true,
  updates: true,
  logLevel: true,
  memberDays: true,
} satisfies Record<(typeof POLICY_SETTINGS)[number], true>);

const policyFile = z
  .strictObject({
    settings: z.strictObject(fixable.shape).partial(),
    hide: z.array(z.enum(POLICY_SETTINGS)),
    readOnly: z.boolean(),
    updates: z.strictObject({ feed: z.string().max(600) }).partial(),
  })
  .partial();
type PolicyFile = z.infer<typeof policyFile>;

/** Where administrators put the policy, and nobody else can. */
export function policyPath(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'darwin') return '/Library/Application Support/Handover/policy.json';
  if (platform !== 'win32') return '/etc/handover/policy.json';
  return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Handover', 'policy.json');
}

/** Reads the policy; without a file there is none. Nothing is thrown: a file that cannot be used is a strict policy. */
export function readPolicy(path: string): Policy {
  try {
    const content = readFileSync(path);
    if (content.length > LARGEST) return strict({ path, kind: 'unreadable', detail: 'EFBIG' });
    return parsePolicy(path, content.toString('utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    // Without the folder there is no file either.
    if (code === 'ENOENT' || code === 'ENOTDIR') return WITHOUT_POLICY;
    return strict({ path, kind: 'unreadable', detail: code });
  }
}

/** The policy that a text says. */
export function parsePolicy(path: string, text: string): Policy {
  let json: unknown;
  try {
    // Editors of one system begin a text with a mark that JSON does not know.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return strict({ path, kind: 'notJson', detail: error instanceof Error ? error.message : '' });
  }
  const parsed = policyFile.safeParse(json);
  if (!parsed.success) return strict({ path, ...wrong(parsed.error.issues, json) });
  const values = wrongValues(parsed.data);
  if (values.length > 0) return strict({ path, kind: 'wrongValues', detail: values.join(', ') });
  return decided(parsed.data);
}

function decided({ settings = {}, hide = [], readOnly = false, updates = {} }: PolicyFile): Policy {
  const fixed = POLICY_SETTINGS.filter((name) => settings[name] !== undefined);
  return {
    view: { fixed, hidden: [...new Set(hide)], readOnly, problem: null },
    // The file is believed as it is at the start: only administrators decide what stands there.
    settings: settings.caFile === undefined ? settings : { ...settings, caDigest: null },
    feed: updates.feed ?? null,
  };
}

/** Nobody knows what the file wanted, so all that it could have forbidden is forbidden. */
function strict(problem: PolicyProblem): Policy {
  return {
    view: { fixed: ['updates'], hidden: [], readOnly: true, problem },
    settings: { updates: 'off' },
    feed: null,
  };
}

type Issue = z.core.$ZodIssue;

/** Names that mean nothing are told first: a value may only seem wrong because of them. */
function wrong(issues: readonly Issue[], json: unknown): Pick<PolicyProblem, 'kind' | 'detail'> {
  const unknown = issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => dotted([...issue.path, key]));
    return issue.path[0] === 'hide' && issue.code === 'invalid_value'
      ? [dotted(['hide', said(json, issue.path)])]
      : [];
  });
  if (unknown.length > 0) return { kind: 'unknownNames', detail: unknown.join(', ') };
  return { kind: 'wrongValues', detail: issues.map(({ path }) => dotted(path)).join(', ') };
}

/** What stands at a place of the file, as text. */
function said(json: unknown, path: readonly PropertyKey[]): string {
  const at = path.reduce<unknown>((value, key) => Object(value)[key], json);
  return typeof at === 'string' ? at : JSON.stringify(at);
}

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.') || '{}';

/** What the schema does not see: addresses that cannot be used, a mode without its address, a path that leads nowhere. */
function wrongValues({ settings = {}, updates = {} }: PolicyFile): string[] {
  const { proxyMode = 'system', proxyUrl = '', pacUrl = '', caFile = null } = settings;
  const found: string[] = [];
  const network = checkNetwork({ proxyMode, proxyUrl, pacUrl });
  if (!network.ok) found.push(network.reason.startsWith('pac') ? 'settings.pacUrl' : 'settings.proxyUrl');
  if (caFile !== null && !isAbsolute(caFile)) found.push('settings.caFile');
  if (updates.feed !== undefined && !checkBaseUrl(updates.feed).ok) found.push('updates.feed');
  return found;
}
