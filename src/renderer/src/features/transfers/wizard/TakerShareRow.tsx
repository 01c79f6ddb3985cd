import { ExclamationCircleFilled } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf } from '@shared/domain/day';
import type { TakerShare } from '@shared/domain/transfer';
import { explain } from '@shared/domain/wecom/codes';
import { UserName } from '@renderer/components/UserName';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { clockMinutes } from '@renderer/lib/format';
import { useFormat } from '@renderer/lib/useFormat';
import { personName } from '../personName';
import { fillUp, missingOf } from './hand';
import type { Hand } from './useHand';
import shareStyles from './shares.module.css';
import styles from './wizard.module.css';

interface Props {
  readonly taker: TakerShare;
  readonly index: number;
  /** How the groups are shared out; null where there is nothing to share. */
  readonly hand: Hand | null;
  readonly total: number;
  /** Null where nobody else can take the groups: they go back to whoever had them. */
  readonly remedy: Remedy | null;
}

/** The way out for a taker who was refused. */
export interface Remedy {
  readonly text: string;
  readonly run: () => void;
}

/** One taker: before, gets, after; whether the vendor would refuse, and whether it did before. */
export function TakerShareRow({ taker, index, hand, total, remedy }: Props) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const { userid, name, refusal, groups, groupsBefore } = taker;
  const right = shareStyles['right'];
  const gets = hand?.counts?.[index] ?? groups;
  return (
    <tr data-refused={refusal !== null}>
      <td className={shareStyles['wrap']}>
        <UserName userid={userid} name={name} left={refusal === 'left'} />
        {refusal !== null && (
          <div className={shareStyles['below']} data-tone="failed" role="alert">
            <ExclamationCircleFilled aria-hidden="true" />
            <span>
              <strong>{t(`refusal.${refusal}.text`)}</strong>
              {remedy !== null && ` ${t(`refusal.${refusal}.fix`)}`}
              {taker.checkedAt !== null && (
                <span className={styles['muted']}>
                  {' '}
                  {t('wizard.takers.checkedAt', { time: clockMinutes(taker.checkedAt) })}
                </span>
              )}
            </span>
            {remedy !== null && (
              <Button size="small" onClick={remedy.run}>
                {remedy.text}
              </Button>
            )}
          </div>
        )}
        <Earlier taker={taker} />
      </td>
      <td className={right}>{number(groupsBefore)}</td>
      <td className={`${right} ${shareStyles['strong']}`}>
        {hand?.counts ? (
          <HandInput taker={taker} index={index} hand={hand} counts={hand.counts} total={total} />
        ) : (
          `+${number(groups)}`
        )}
      </td>
      <td className={right}>{number(groupsBefore + gets)}</td>
      <td className={right} title={t('wizard.takers.membersHint', { before: taker.membersBefore })}>
        {`+${number(taker.members)}`}
      </td>
    </tr>
  );
}

interface HandInputProps extends Pick<Props, 'taker' | 'index' | 'total'> {
  readonly hand: Hand;
  readonly counts: NonNullable<Hand['counts']>;
}

/** The number of groups for one taker, and a way to give the rest to this one. */
function HandInput({ taker, index, hand, counts, total }: HandInputProps) {
  const { t } = useTranslation('transfers');
  const name = personName(taker.userid, taker.name);
  const missing = missingOf(counts, total);
  return (
    <span className={shareStyles['hand']}>
      {missing > 0 && taker.refusal === null && (
        <Button
          size="small"
          type="link"
          aria-label={t('wizard.share.restFor', { name })}
          onClick={() => hand.change(fillUp(counts, index, total))}
        >
          {t('wizard.share.rest')}
        </Button>
      )}
      <InputNumber<number>
        size="small"
        className={shareStyles['handInput'] ?? ''}
        controls={false}
        min={0}
        max={total}
        precision={0}
        disabled={taker.refusal !== null}
        value={counts[index] ?? null}
        aria-label={t('wizard.share.of', { name })}
        onChange={(value) => hand.change(counts.map((count, at) => (at === index ? value : count)))}
      />
    </span>
  );
}

/** With which codes the vendor refused this person before. */
function Earlier({ taker }: { taker: TakerShare }) {
  const { t } = useTranslation('transfers');
  const language = useLanguage();
  return taker.earlierRefusals.map(({ errcode, count, lastAt }) => (
    <div key={errcode} className={shareStyles['below']} data-tone="waiting">
      {t('wizard.takers.earlier', {
        count,
        code: errcode,
        meaning: explain(errcode, language).meaning,
        time: dayOf(lastAt),
      })}
    </div>
  ));
}
