import { AuditOutlined } from '@ant-design/icons';
import { Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditVerdict } from '@shared/contract/app';
import { useOffer } from '../../commands/offers';
import { Bones } from '../../components/Bones';
import { EmptyState } from '../../components/EmptyState';
import { ExportPart } from '../../components/export/ExportPart';
import { ErrorNote } from '../../components/ErrorNote';
import { Page } from '../../components/Page';
import { RetryButton } from '../../components/RetryButton';
import { useCall } from '../../lib/useCall';
import { useQuery } from '../../lib/useQuery';
import { AuditTable } from './AuditTable';
import styles from './audit.module.css';
import { ExportAudit } from './ExportAudit';
import { Verdict, VerifyButton } from './VerifyChain';

const PAGE = 50;
// Whatever is audited also changes one of these.
const TOPICS = ['connections.changed', 'transfers.changed', 'settings.changed'] as const;

/** What was changed, when and by whom: append-only. */
export function AuditScreen() {
  const { t } = useTranslation(['audit', 'frame']);
  const [page, setPage] = useState(1);
  const input = { start: (page - 1) * PAGE, count: PAGE };
  const { data, error, refetch } = useQuery('audit.list', [input], { topics: TOPICS, keep: true });
  const verify = useCall('audit.verify');
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const check = async (): Promise<void> => setVerdict((await verify.run()) ?? null);
  useOffer('verifyAudit', () => void check());
  return (
    <Page
      title={t('frame:screens.audit')}
      aside={data === undefined ? undefined : `${t('total', { count: data.total })} · ${t('hint')}`}
      actions={
        data !== undefined &&
        data.total > 0 && (
          <>
            <VerifyButton busy={verify.busy} onClick={() => void check()} />
            <ExportAudit total={data.total} />
          </>
        )
      }
    >
      <div className={styles['export']}>
        <ExportPart place="audit" />
      </div>
      {(verdict !== null || verify.error !== undefined) && (
        <div className={styles['verdict']}>
          {verdict !== null && <Verdict verdict={verdict} />}
          {verify.error !== undefined && <ErrorNote error={verify.error} />}
        </div>
      )}
      {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
      {data === undefined && error === undefined && <Bones rows={12} />}
      {data?.total === 0 && (
        <EmptyState icon={<AuditOutlined aria-hidden="true" />} title={t('empty')} text={t('emptyText')} />
      )}
      {data !== undefined && data.total > 0 && <AuditTable rows={data.rows} />}
      {data !== undefined && data.total > PAGE && (
        <Pagination
          className={styles['pages'] ?? ''}
          size="small"
          current={page}
          pageSize={PAGE}
          total={data.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </Page>
  );
}
