import { createHash } from 'node:crypto';
import type { Workspace } from '../workspace';

/** Where QR images are, beside the APIs: the vendor keeps them on a host that knows no tokens. */
export const QR_PREFIX = '/qr/';
const NAME_LENGTH = 40;

/** What a config id is called in the address of its image, which tells nobody the id. */
function imageName(configId: string): string {
  return createHash('sha256').update(`qr ${configId}`).digest('base64url').slice(0, NAME_LENGTH);
}

/** The `qr_code` of a join way; null when the vendor answers none for its scene. */
export function qrUrl({ origin, settings }: Workspace, configId: string, scene: 1 | 2): string | null {
  if (scene === 2) return `${origin}${QR_PREFIX}${imageName(configId)}/0`;
  return settings.miniProgramUrl === 'plugin' ? `${origin}/gm/${configId}` : null;
}

/** The join way whose image a path names, with that image's name; null when there is none. */
export function imageOf({ state }: Workspace, path: string): string | null {
  const name = path.slice(QR_PREFIX.length).replace(/\/0$/, '');
  const way = state.joinWays.all().find((one) => one.config.scene === 2 && imageName(one.configId) === name);
  return way === undefined ? null : name;
}
