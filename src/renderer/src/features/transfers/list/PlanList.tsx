import { SearchOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { TransferPlan } from '@shared/domain/transfer';
import { Bones } from '@renderer/components/Bones';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Page } from '@renderer/components/Page';
import { usePeopleFound } from '@renderer/components/usePeopleFound';
import { RetryButton } from '@renderer/components/RetryButton';
import { useListMenu } from '@renderer/grid/menu/useListMenu';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { useJobs } from '@renderer/state/jobs';
import { go } from '@renderer/stores/router';
import { ImportGroups } from '../import/ImportGroups';
import { isDraft } from '../itemStates';
import { jobOf, planStanding } from '../planStanding';
import { HandOverWizard } from '../wizard/HandOverWizard';
import styles from './list.module.css';
import { planColumns } from './planColumns';
import { inListOrder, planMatches } from './planMatches';
import { PlanRow } from './PlanRow';
import { useDiscard } from './useDiscard';

const TOPICS = ['transfers.changed', 'jobs.changed'] as const;

/** All plans: drafts first, then the newest; found by name, ticket or person. */
export function PlanList({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['transfers', 'common']);
  const [draft, setDraft] = useState<TransferPlan | null>(null);
  const { data, error, refetch } = useQuery('transfers.list', [{ connectionId: connection.id }], {
    topics: TOPICS,
  });
  const format = useFormat();
  const jobs = useJobs();
  const discard = useDiscard();
  const [search, setSearch] = useState('');
  const meant = usePeopleFound(connection.id, search);
  const plans = data === undefined ? undefined : inListOrder(data);
  const found = plans?.filter((plan) => planMatches(plan, search, meant)) ?? [];
  const open = (plan: TransferPlan): void => {
    if (isDraft(plan.state)) setDraft(plan);
    else go({ screen: 'transfers', planId: plan.id });
  };
  const { events, menu } = useListMenu({
    rows: found,
    idOf: ({ id }) => id,
    columns: planColumns(t, format, (plan) => planStanding(plan, jobOf(plan, jobs), connection.readOnly)),
    onOpen: open,
    offers: {
      commands: ({ id, state }) =>
        isDraft(state) ? [{ key: 'discard', label: t('list.discard'), run: () => discard(id) }] : [],
    },
  });

  return (
    <Page
      title={t('title')}
      aside={plans === undefined || plans.length === 0 ? null : t('list.count', { count: plans.length })}
      actions={
        <>
          {plans !== undefined && plans.length > 0 && (
            <Input
              className={styles['search'] ?? ''}
              prefix={<SearchOutlined aria-hidden="true" />}
              placeholder={t('list.search')}
              aria-label={t('list.search')}
              allowClear
              maxLength={200}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
          <ImportGroups connection={connection} />
        </>
      }
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
            help="transfers"
          />
        )}
        {plans !== undefined && plans.length > 0 && found.length === 0 && (
          <EmptyState
            title={t('list.none')}
            text={t('list.noneText')}
            action={<Button onClick={() => setSearch('')}>{t('list.resetSearch')}</Button>}
          />
        )}
        {found.length > 0 && (
          <div className={styles['list']} {...events}>
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
                {found.map((plan) => (
                  <PlanRow
                    key={plan.id}
                    plan={plan}
                    onOpen={() => open(plan)}
                    onDiscard={() => discard(plan.id)}
                  />
                ))}
              </tbody>
            </table>
            {menu}
          </div>
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
