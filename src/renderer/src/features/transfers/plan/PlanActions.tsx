import { EyeOutlined, RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { GroupSelection } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import { JobActions } from '@renderer/components/job/JobActions';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { isActive } from '@renderer/state/jobs';
import { isDraft } from '../itemStates';
import { usePlanJob } from './PlanNow';

interface Props {
  readonly plan: TransferPlan;
  readonly connection: Connection;
  readonly onAgain: (selection: GroupSelection) => void;
}

/** What can be done about a plan: pause, stop, check again, hand the failed groups over again. */
export function PlanActions({ plan, connection, onAgain }: Props) {
  const { t } = useTranslation('transfers');
  const job = usePlanJob(plan);
  const recheck = useCall('transfers.recheck');
  const items = useCall('transfers.items');
  const [collecting, setCollecting] = useState(false);
  useErrorToast(recheck.error, items.error);
  const active = job !== undefined && isActive(job);
  const open = plan.counts.accepted + plan.counts.unknown;
  const { failed } = plan.counts;

  const again = async (): Promise<void> => {
    setCollecting(true);
    const ids: string[] = [];
    while (ids.length < failed) {
      const input = { planId: plan.id, states: ['failed' as const], start: ids.length, count: WINDOW_LIMIT };
      const page = await items.run(input);
      if (page === undefined || page.rows.length === 0) break;
      ids.push(...page.rows.map((item) => item.chatId));
    }
    setCollecting(false);
    if (ids.length > 0) onAgain({ kind: 'ids', connectionId: connection.id, ids });
  };

  return (
    <>
      {job !== undefined && (active || job.state === 'failed') && <JobActions job={job} />}
      {!active && !isDraft(plan.state) && open > 0 && (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          title={t('page.recheckHint')}
          loading={recheck.busy}
          onClick={() => void recheck.run({ planId: plan.id })}
        >
          {t('page.recheck')}
        </Button>
      )}
      {!active && failed > 0 && (
        <Button
          size="small"
          icon={<RedoOutlined aria-hidden="true" />}
          loading={collecting}
          onClick={() => void again()}
        >
          {t('page.retryFailed', { count: failed })}
        </Button>
      )}
    </>
  );
}
