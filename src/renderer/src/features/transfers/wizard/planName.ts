import type { TFunction } from 'i18next';
import type { PersonRef } from '@renderer/components/PersonPicker';
import { personName } from '../personName';

/** The longest name of a plan, in characters. */
export const NAME_LENGTH = 80;

/** Who hands over, or which plan comes before: what the name of a plan is made of. */
export type NameBase =
  | { readonly origin: 'selection'; readonly owners: readonly PersonRef[] }
  | { readonly origin: 'retry' | 'reverse'; readonly parent: string };

/** What a plan is called when nobody types a name. */
export function planName(base: NameBase, takers: readonly PersonRef[], t: TFunction<'transfers'>): string {
  switch (base.origin) {
    case 'retry':
      return cut(t('wizard.planNameRetry', { name: base.parent }));
    case 'reverse':
      return cut(t('wizard.planNameReverse', { name: base.parent }));
    case 'selection': {
      const [owner, ...owners] = base.owners;
      const [taker, ...others] = takers;
      if (taker === undefined) return '';
      const first = personName(taker.userid, taker.name);
      const to = others.length === 0 ? first : t('wizard.severalTakers', { first, count: takers.length });
      if (owner === undefined) return cut(to);
      const from =
        owners.length === 0
          ? personName(owner.userid, owner.name)
          : t('wizard.several', { count: base.owners.length });
      return cut(t('wizard.planNameDefault', { from, to }));
    }
  }
}

/** By characters, so that none is cut in two. */
const cut = (name: string): string => [...name].slice(0, NAME_LENGTH).join('');
