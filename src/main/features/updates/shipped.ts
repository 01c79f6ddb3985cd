import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkBaseUrl } from '@shared/domain/addresses';

/** How the app was installed, where that can be replaced by a newer one. */
export type PackageKind = 'deb' | 'AppImage' | 'nsis' | 'mac';

/** What the package that runs here says of updates. */
export interface Shipped {
  /** Null where what runs here was not installed by a package. */
  readonly kind: PackageKind | null;
  /** The folder that the build names; null where it names none. */
  readonly feed: string | null;
  /** The public keys of whoever releases, Ed25519 as SPKI in base64. */
  readonly keys: readonly string[];
}

export const NOT_INSTALLED: Shipped = { kind: null, feed: null, keys: [] };

/**
 * Names the environment variable with a folder that stands for an installation, for tests; an installed app does
 * not ask it.
 */
export const INSTALLATION = 'HANDOVER_INSTALLATION';

export interface Installation {
  /** Where the package.json of the app lies. */
  readonly program: string;
  /** Folder of what lies beside the program. */
  readonly resources: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const manifest = z.object({
  updates: z.object({ feed: z.string().nullable(), keys: z.array(z.string()) }).optional(),
});

/** What the build wrote into the app about updates, and how it was installed. */
export function readShipped(installation: Installation): Shipped {
  const text = readFileSync(join(installation.program, 'package.json'), 'utf8');
  const { updates = { feed: null, keys: [] } } = manifest.parse(JSON.parse(text));
  return { ...updates, kind: kindOf(installation) };
}

function kindOf({ resources, platform, env }: Installation): PackageKind | null {
  if (platform === 'win32') return 'nsis';
  if (platform === 'darwin') return 'mac';
  if (env['APPIMAGE']) return 'AppImage';
  return packageType(resources) === 'deb' ? 'deb' : null;
}

/** What a Linux package says it is; empty where nothing was installed by one. */
function packageType(resources: string): string {
  try {
    return readFileSync(join(resources, 'package-type'), 'utf8').trim();
  } catch {
    return '';
  }
}

/** The folder of updates with a slash at its end: https, or http on this computer; null for anything else. */
export function feedFolder(address: string): string | null {
  const checked = checkBaseUrl(address);
  return checked.ok ? `${checked.value}/` : null;
}
