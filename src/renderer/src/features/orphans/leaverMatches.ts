import type { OrphanLeaver } from '@shared/contract/orphans';

/** Whether a leaver's name or userid holds what was typed, in whatever case. */
export function leaverMatches(
  { name, userid }: Pick<OrphanLeaver, 'name' | 'userid'>,
  typed: string,
): boolean {
  const wanted = typed.trim().toLowerCase();
  return `${name ?? ''}\n${userid}`.toLowerCase().includes(wanted);
}
