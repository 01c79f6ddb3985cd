import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { tourTarget } from '../../tour/targets';
import { isDraft } from '../itemStates';
import { takersText } from '../personName';
import { PlanStateTag } from '../PlanStateTag';
import { planTitle } from '@shared/domain/plan';
import { StateBar } from '../StateBar';
import styles from './list.module.css';
import { everyTaker } from './planColumns';

interface Props {
  readonly plan: TransferPlan;
  readonly onOpen: () => void;
  readonly onDiscard: () => void;
}

/** One plan: a click opens it; a draft is taken up again or discarded. */
export function PlanRow({ plan, onOpen, onDiscard }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const draft = isDraft(plan.state);
  const name = planTitle(plan);
  return (
    <tr className={styles['row']} data-row={plan.id} onClick={onOpen}>
      <td className={styles['nameCell']} data-column="name">
        <button
          type="button"
          className={styles['name']}
          aria-label={t('list.open', { name })}
          title={name}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {name}
        </button>
        {plan.ticket !== '' && (
          <span className={styles['ticket']} data-column="ticket">
            {visibleText(plan.ticket)}
          </span>
        )}
      </td>
      <td className={styles['takers']} data-column="takers" title={everyTaker(plan, t)}>
        {takersText(plan.takers, t)}
      </td>
      <td data-column="state">
        <PlanStateTag plan={plan} />
      </td>
      <td className={styles['progress']} data-column="progress">
        <span className={styles['groups']} data-column="groups">
          {t('list.groups', { count: plan.total })}
        </span>
        {!draft && <StateBar counts={plan.counts} />}
      </td>
      <td className={styles['time']} data-column="created">
        {dateTime(plan.createdAt)}
      </td>
      <td className={styles['actions']} onClick={(event) => event.stopPropagation()}>
        {draft && (
          <>
            <Button size="small" {...tourTarget('draft')} onClick={onOpen}>
              {t('list.continue')}
            </Button>
            <Button size="small" type="text" danger onClick={onDiscard}>
              {t('list.discard')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
