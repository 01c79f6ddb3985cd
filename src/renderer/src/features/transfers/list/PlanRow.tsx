import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { dateTime } from '@renderer/lib/format';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { tourTarget } from '../../tour/targets';
import { isDraft } from '../itemStates';
import { personName, takersText } from '../personName';
import { PlanStateTag } from '../PlanStateTag';
import { planTitle } from '@shared/domain/plan';
import { StateBar } from '../StateBar';
import styles from './list.module.css';

interface Props {
  readonly plan: TransferPlan;
  readonly onContinue: () => void;
}

/** One plan: a click opens it; a draft is taken up again or discarded. */
export function PlanRow({ plan, onContinue }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const { modal } = App.useApp();
  const discard = useCall('transfers.discard');
  useErrorToast(discard.error);
  const draft = isDraft(plan.state);
  const name = planTitle(plan);
  const everyTaker = plan.takers
    .map((taker) => personName(taker.userid, taker.name))
    .join(t('common:listSeparator'));
  const open = (): void => (draft ? onContinue() : go({ screen: 'transfers', planId: plan.id }));

  const confirmDiscard = (): void => {
    modal.confirm({
      title: t('list.discardTitle'),
      content: t('list.discardText'),
      okText: t('list.discard'),
      okButtonProps: { danger: true },
      cancelText: t('common:cancel'),
      onOk: () => discard.run({ planId: plan.id }),
    });
  };
  return (
    <tr className={styles['row']} onClick={open}>
      <td className={styles['nameCell']}>
        <button
          type="button"
          className={styles['name']}
          aria-label={t('list.open', { name })}
          title={name}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {name}
        </button>
        {plan.ticket !== '' && <span className={styles['ticket']}>{visibleText(plan.ticket)}</span>}
      </td>
      <td className={styles['takers']} title={everyTaker}>
        {takersText(plan.takers, t)}
      </td>
      <td>
        <PlanStateTag plan={plan} />
      </td>
      <td className={styles['progress']}>
        <span className={styles['groups']}>{t('list.groups', { count: plan.total })}</span>
        {!draft && <StateBar counts={plan.counts} />}
      </td>
      <td className={styles['time']}>{dateTime(plan.createdAt)}</td>
      <td className={styles['actions']} onClick={(event) => event.stopPropagation()}>
        {draft && (
          <>
            <Button size="small" {...tourTarget('draft')} onClick={onContinue}>
              {t('list.continue')}
            </Button>
            <Button size="small" type="text" danger loading={discard.busy} onClick={confirmDiscard}>
              {t('list.discard')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
