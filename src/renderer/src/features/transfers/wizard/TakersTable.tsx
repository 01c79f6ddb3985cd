import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { HandSum } from './HandSum';
import { ShareRule } from './ShareRule';
import { TakerShareRow, type Remedy } from './TakerShareRow';
import { EVEN, type Draft } from './useDraft';
import type { Hand } from './useHand';
import shareStyles from './shares.module.css';
import styles from './wizard.module.css';

interface Props {
  readonly plan: TransferPlan;
  /** Groups that can be handed over. */
  readonly count: number;
  readonly hand: Hand;
  readonly onRevise: Draft['revise'];
  /** Back to where takers are picked. */
  readonly onBack: () => void;
}

/** Who gets how many, what they own before and after, who cannot take any, and the rule of sharing out. */
export function TakersTable({ plan, count, hand, onRevise, onBack }: Props) {
  const { t } = useTranslation('transfers');
  const { takers } = plan;
  const shared = takers.length > 1 && count > 0 && plan.origin !== 'reverse';
  const right = shareStyles['right'];
  const title = t(plan.origin === 'reverse' ? 'wizard.takers.backTitle' : 'wizard.takers.title');

  const remove = (index: number): void => {
    hand.drop(index);
    const rest = takers.filter((_, at) => at !== index).map(({ userid }) => userid);
    void onRevise({ takers: rest, ...(plan.split.by === 'hand' ? EVEN : {}) });
  };
  /** A taker who was refused is taken out; the only one is replaced. */
  const remedy = (index: number): Remedy | null => {
    if (plan.origin === 'reverse') return null;
    return takers.length > 1
      ? { text: t('wizard.takers.remove'), run: () => remove(index) }
      : { text: t('wizard.otherTaker'), run: onBack };
  };
  return (
    <section className={styles['part']}>
      {shared && (
        <div className={shareStyles['shareLine']}>
          <ShareRule rule={hand.rule} onRule={hand.choose} />
          {hand.counts !== null && <HandSum counts={hand.counts} total={count} />}
          <span className={styles['muted']}>{t(`wizard.share.hint.${hand.rule}`)}</span>
        </div>
      )}
      <div className={shareStyles['tableBox']} data-tall>
        <table className={shareStyles['table']} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" className={right}>
                {t('wizard.takers.before')}
              </th>
              <th scope="col" className={right}>
                {t('wizard.takers.groups')}
              </th>
              <th scope="col" className={right}>
                {t('wizard.takers.after')}
              </th>
              <th scope="col" className={right}>
                {t('wizard.takers.members')}
              </th>
            </tr>
          </thead>
          <tbody>
            {takers.map((taker, index) => (
              <TakerShareRow
                key={taker.userid}
                taker={taker}
                index={index}
                hand={shared ? hand : null}
                total={count}
                remedy={remedy(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {takers.some(({ checkedAt }) => checkedAt === null) && plan.origin !== 'reverse' && (
        <p className={styles['muted']}>{t('wizard.takers.unchecked')}</p>
      )}
    </section>
  );
}
