import { FileZipOutlined } from '@ant-design/icons';
import { Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfflineFileRow } from '@shared/contract/sobot';
import { Bones } from '@renderer/components/Bones';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Panel } from '@renderer/components/Panel';
import { RetryButton } from '@renderer/components/RetryButton';
import { useQuery } from '@renderer/lib/useQuery';
import styles from '../sobot.module.css';
import { StateFilter } from '../StateFilter';
import { FileTable } from './FileTable';
import { countStates, FILE_STATES } from './states';

const TOPICS = ['sobot.changed', 'jobs.changed'] as const;
const PAGE = 50;

/** What was downloaded, newest first, followed live. */
export function FileList({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation('sobot');
  const [state, setState] = useState<OfflineFileRow['state'] | null>(null);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery('files.list', [{ connectionId }], { topics: TOPICS });
  const shown = (data ?? []).filter((file) => state === null || file.state === state);
  // Rows may leave the last page while it is looked at.
  const current = Math.min(page, Math.max(1, Math.ceil(shown.length / PAGE)));
  return (
    <Panel
      title={t('files.list')}
      inset="flush"
      actions={
        data !== undefined &&
        data.length > 0 && (
          <StateFilter
            label={t('files.column.state')}
            states={FILE_STATES}
            counts={countStates(data)}
            nameOf={(one) => t(`files.state.${one}`)}
            value={state}
            onChange={(next) => {
              setState(next);
              setPage(1);
            }}
          />
        )
      }
    >
      {error !== undefined && (
        <div className={styles['inset']}>
          <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />
        </div>
      )}
      {data === undefined && error === undefined && (
        <div className={styles['inset']}>
          <Bones rows={6} />
        </div>
      )}
      {data?.length === 0 && (
        <EmptyState
          icon={<FileZipOutlined aria-hidden="true" />}
          title={t('files.empty')}
          text={t('files.emptyText')}
          help="sobotFiles"
        />
      )}
      {data !== undefined && data.length > 0 && shown.length === 0 && (
        <p className={styles['inset']}>{t('files.emptyFilter')}</p>
      )}
      {shown.length > 0 && (
        <FileTable
          connectionId={connectionId}
          files={shown.slice((current - 1) * PAGE, current * PAGE)}
          all={shown}
        />
      )}
      {shown.length > PAGE && (
        <Pagination
          className={styles['pages'] ?? ''}
          size="small"
          current={current}
          pageSize={PAGE}
          total={shown.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </Panel>
  );
}
