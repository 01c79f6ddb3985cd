import { useTranslation } from 'react-i18next';
import type { OwnerSummary } from '@shared/contract/groups';
import type { TransferPlan } from '@shared/domain/transfer';
import { UserName } from '@renderer/components/UserName';
import { visibleText } from '@renderer/lib/visibleText';
import { retryFixes } from './retryFixes';
import styles from './wizard.module.css';

/** The groups that a wizard is about, as far as they are known yet. */
export type GivenGroups =
  | { readonly kind: 'counting' }
  | {
      readonly kind: 'selection' | 'draft';
      readonly groups: number;
      readonly owners: readonly Pick<OwnerSummary, 'userid' | 'name' | 'left'>[];
    }
  | { readonly kind: 'retry' | 'reverse'; readonly parent: TransferPlan };

/** Owners named one by one before only their number is told. */
const MOST_OWNERS = 3;

/** How many groups are handed over, and of whom. */
export function Given({ given }: { given: GivenGroups }) {
  const { t } = useTranslation('transfers');
  return (
    <section className={styles['given']}>
      <strong>{useTitle(given)}</strong>
      {'owners' in given &&
        (given.owners.length > 0 && given.owners.length <= MOST_OWNERS ? (
          given.owners.map((owner) => (
            <UserName key={owner.userid} userid={owner.userid} name={owner.name} left={owner.left} />
          ))
        ) : (
          <span className={styles['muted']}>{t('wizard.fromOwners', { count: given.owners.length })}</span>
        ))}
    </section>
  );
}

/** A space keeps the line's height while the groups are being counted. */
const NOTHING_YET = '\u00A0';

function useTitle(given: GivenGroups): string {
  const { t } = useTranslation('transfers');
  switch (given.kind) {
    case 'counting':
      return NOTHING_YET;
    case 'selection':
      return t('wizard.selected', { count: given.groups });
    case 'draft':
      return t('wizard.frozen', { count: given.groups });
    case 'retry': {
      const count = retryFixes(given.parent).reduce((sum, fix) => sum + fix.count, 0);
      return t('wizard.again', { count, plan: visibleText(given.parent.name) });
    }
    case 'reverse':
      return t('wizard.given', { count: given.parent.counts.verified, plan: visibleText(given.parent.name) });
  }
}
