import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { GroupSelection } from '@shared/domain/group';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { useQuery } from '@renderer/lib/useQuery';
import { go } from '@renderer/stores/router';
import { HandOverWizard } from '../wizard/HandOverWizard';
import { PlanHead } from './PlanHead';
import { PlanItems } from './PlanItems';
import styles from './plan.module.css';

const TOPICS = ['transfers.changed', 'jobs.changed'] as const;

/** One plan: what happened to it as a whole, and to each of its groups. */
export function PlanPage({ connection, planId }: { connection: Connection; planId: number }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { data: plan, error, refetch } = useQuery('transfers.plan', [{ planId }], { topics: TOPICS });
  const [again, setAgain] = useState<GroupSelection | null>(null);
  const foreign = plan !== undefined && plan.connectionId !== connection.id;
  // Another connection was chosen while its plan was open.
  useEffect(() => {
    if (foreign) go({ screen: 'transfers' });
  }, [foreign]);

  if (plan === undefined) {
    if (error === undefined) return <Bones rows={10} />;
    return (
      <div className={styles['note']}>
        <ErrorNote
          error={error}
          action={
            <>
              <RetryButton onClick={refetch} />
              <Button size="small" onClick={() => go({ screen: 'transfers' })}>
                {t('page.back')}
              </Button>
            </>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles['screen']}>
      <PlanHead plan={plan} connection={connection} onAgain={setAgain} />
      <PlanItems plan={plan} />
      {again !== null && (
        <HandOverWizard
          connection={connection}
          selection={again}
          onClose={() => setAgain(null)}
          onStarted={(next) => go({ screen: 'transfers', planId: next })}
        />
      )}
    </div>
  );
}
