import type { TakerShare } from '@shared/domain/transfer';
import { visibleText } from '@renderer/lib/visibleText';
import { toldApart } from '@renderer/stores/namesakes';
import type { TransfersT } from './itemCause';

/** A person in running text: the name, with the userid where two have it, or the userid of somebody without one. */
export function personName(userid: string, name: string | null): string {
  return name === null || name.trim() === '' ? userid : toldApart(visibleText(name), userid);
}

/** Those takers of a plan who get groups; all of them while nobody does. */
export function busyTakers(takers: readonly TakerShare[]): readonly TakerShare[] {
  const busy = takers.filter(({ groups }) => groups > 0);
  return busy.length === 0 ? takers : busy;
}

/** Who takes the groups of a plan, in running text: 李雷, or 李雷 and how many others. */
export function takersText(takers: readonly TakerShare[], t: TransfersT): string {
  const [first, ...others] = busyTakers(takers);
  if (first === undefined) return '';
  const name = personName(first.userid, first.name);
  return others.length === 0 ? name : t('takers.several', { name, count: others.length });
}
