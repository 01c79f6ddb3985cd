import { parseUpdateInfo } from 'electron-updater/out/providers/Provider';
import { z } from 'zod';
import type { PackageKind } from './shipped';

/** Letters, digits and a few signs: a file of the feed's own folder, never an address elsewhere. */
const fileName = z.string().regex(/^[\w+~-][\w.+~-]{0,199}$/);

const file = z.object({
  url: fileName,
  /** SHA-512 in base64. */
  sha512: z.string().regex(/^[A-Za-z\d+/]{86}==$/),
  /** Bytes. */
  size: z.number().int().positive(),
});
export type ReleasedFile = z.infer<typeof file>;

const description = z.object({
  version: z.string().max(60),
  files: z.array(file).min(1).max(20),
  releaseDate: z.string().max(60).default(''),
  releaseNotes: z.string().max(20_000).nullable().default(null),
  /** The part of all computers that is offered it, 0 to 100. */
  stagingPercentage: z.number().min(0).max(100).optional(),
  minimumSystemVersion: z.string().max(60).optional(),
});
/** A release as its publisher describes it. */
export type Description = z.infer<typeof description>;

/** Reads the description of a release. Throws for anything that is none. */
export function parseDescription(text: string, name: string, url: URL): Description {
  return description.parse(parseUpdateInfo(text, name, url));
}

/** What a description is called: one for each system, and on Linux for each processor, as electron-builder has it. */
export function descriptionName(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

const ENDINGS: Readonly<Record<PackageKind, string>> = {
  deb: '.deb',
  AppImage: '.AppImage',
  nsis: '.exe',
  mac: '.zip',
};

/** The files of a release by which an installation of a kind can be replaced. */
export const filesFor = (kind: PackageKind, { files }: Description): readonly ReleasedFile[] =>
  files.filter(({ url }) => url.endsWith(ENDINGS[kind]));
