import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatureOf } from './sign.ts';

export interface Release {
  /** Holds the packages of all systems, and gets the descriptions. */
  readonly folder: string;
  readonly version: string;
  /** What is said of the release, as plain text. */
  readonly notes?: string | undefined;
  /** The part of all computers that is offered it, 0 to 100; all without it. */
  readonly staging?: number | undefined;
  /** Moment of the release, ISO 8601. */
  readonly date: string;
  /** PEM of the key that signs. */
  readonly secret: string;
}

/** The description that a package belongs to; undefined for what updates nothing, such as an image for macOS. */
export function descriptionOf(name: string): string | undefined {
  if (name.endsWith('.exe')) return 'latest.yml';
  if (name.endsWith('.zip')) return 'latest-mac.yml';
  if (!/\.(deb|AppImage)$/.test(name)) return undefined;
  return /arm64|aarch64/.test(name) ? 'latest-linux-arm64.yml' : 'latest-linux.yml';
}

/**
 * Describes the packages in a folder for the updater, with their hashes, and signs each description.
 * @returns the names of what was written
 */
export function describeRelease(release: Release): string[] {
  const { folder, secret } = release;
  const groups = new Map<string, string[]>();
  for (const name of readdirSync(folder).toSorted()) {
    const description = descriptionOf(name);
    if (description !== undefined) groups.set(description, [...(groups.get(description) ?? []), name]);
  }
  return [...groups].flatMap(([name, packages]) => {
    const text = describe(release, packages);
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.sig`), signatureOf(text, secret));
    return [name, `${name}.sig`];
  });
}

/** YAML, in which every value is written as in JSON. */
function describe({ folder, version, notes, staging, date }: Release, packages: readonly string[]): string {
  const lines = [`version: ${JSON.stringify(version)}`, 'files:'];
  for (const name of packages) {
    const content = readFileSync(join(folder, name));
    const sha512 = createHash('sha512').update(content).digest('base64');
    lines.push(`  - url: ${JSON.stringify(name)}`);
    lines.push(`    sha512: ${JSON.stringify(sha512)}`);
    lines.push(`    size: ${content.length}`);
  }
  lines.push(`releaseDate: ${JSON.stringify(date)}`);
  if (notes !== undefined) lines.push(`releaseNotes: ${JSON.stringify(notes)}`);
  if (staging !== undefined) lines.push(`stagingPercentage: ${staging}`);
  return `${lines.join('\n')}\n`;
}
