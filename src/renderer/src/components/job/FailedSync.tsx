import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { useSync } from '../../state/useSync';
import { useDismissed } from '../../stores/dismissed';
import { ErrorNote } from '../ErrorNote';
import { JobActions } from './JobActions';

/** Why the last sync of a connection failed, beside the data it did not renew; the next one takes it away. */
export function FailedSync({ connection }: { connection: Connection }) {
  const { t } = useTranslation('frame');
  const { last } = useSync(connection);
  const { keys, dismiss } = useDismissed();
  if (last === undefined || last.state !== 'failed' || last.error === null) return null;
  const key = `sync-${last.id}`;
  if (keys.has(key)) return null;
  return (
    <ErrorNote
      error={last.error}
      action={
        <>
          <JobActions job={last} />
          <Button size="small" type="text" onClick={() => dismiss(key)}>
            {t('notice.dismiss')}
          </Button>
        </>
      }
    />
  );
}
