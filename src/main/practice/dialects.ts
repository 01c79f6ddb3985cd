import type { Dialect } from './http/dialect';
import { SOBOT } from './sobot/dialect';
import { WSHOTO } from './wshoto/dialect';

const DIALECTS: readonly Dialect[] = [WSHOTO, SOBOT];

/** The vendor that serves a path; null when it is neither wshoto nor Sobot. */
export function dialectOf(pathname: string): Dialect | null {
  return DIALECTS.find(({ roots }) => roots.some((root) => pathname.startsWith(root))) ?? null;
}
