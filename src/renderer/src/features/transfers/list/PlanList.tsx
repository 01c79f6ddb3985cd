import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { TransferPlan } from '@shared/domain/transfer';
import { Bones } from '@renderer/components/Bones';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Page } from '@renderer/components/Page';
import { RetryButton } from '@renderer/components/RetryButton';
import { useQuery } from '@renderer/lib/useQuery';
import { go } from '@renderer/stores/router';
import { HandOverWizard } from '../wizard/HandOverWizard';
import styles from './list.module.css';
import { PlanRow } from './PlanRow';

const TOPICS = ['transfers.changed'] as const;

/** All plans, newest first, drafts among them. */
export function PlanList({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['transfers', 'common']);
  const [draft, setDraft] = useState<TransferPlan | null>(null);
  const { data, error, refetch } = useQuery('transfers.list', [{ connectionId: connection.id }], {
    topics: TOPICS,
  });
  const plans = data?.toSorted((a, b) => b.id - a.id);

  return (
    <Page
      title={t('title')}
      aside={plans === undefined || plans.length === 0 ? null : t('list.count', { count: plans.length })}
      body="fill"
    >
      <div className={styles['middle']}>
        {error !== undefined && (
          <div className={styles['note']}>
            <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
          </div>
        )}
        {plans === undefined && error === undefined && <Bones rows={8} />}
        {plans?.length === 0 && (
          <EmptyState
            icon={<SwapOutlined aria-hidden="true" />}
            title={t('empty.title')}
            text={t('empty.text')}
            action={
              <Button type="primary" onClick={() => go({ screen: 'groups' })}>
                {t('empty.action')}
              </Button>
            }
          />
        )}
        {plans !== undefined && plans.length > 0 && (
          <table className={styles['table']} aria-label={t('list.label')}>
            <thead>
              <tr>
                <th scope="col">{t('list.name')}</th>
                <th scope="col">{t('list.taker')}</th>
                <th scope="col">{t('list.state')}</th>
                <th scope="col" className={styles['progress']}>
                  {t('list.progress')}
                </th>
                <th scope="col">{t('list.created')}</th>
                <th scope="col" aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <PlanRow key={plan.id} plan={plan} onContinue={() => setDraft(plan)} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {draft !== null && (
        <HandOverWizard
          connection={connection}
          draft={draft}
          onClose={() => setDraft(null)}
          onStarted={(planId) => go({ screen: 'transfers', planId })}
        />
      )}
    </Page>
  );
}
