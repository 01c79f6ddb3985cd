import { FilterOutlined, SyncOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { EmptyState } from '@renderer/components/EmptyState';
import { GridCover } from '@renderer/grid/GridStage';
import { useSync } from '@renderer/state/useSync';
import { resetPeople, usePeopleState } from './peopleState';

/** Why there are no rows, and the next step. */
export function PeopleEmpty({ connection }: { connection: Connection }) {
  const { t } = useTranslation('people');
  const narrowed = usePeopleState(
    ({ text, segment, owning }) => text.trim() !== '' || segment !== 'all' || owning,
  );
  const { job, starting, start } = useSync(connection);
  if (narrowed) {
    return (
      <GridCover>
        <EmptyState
          icon={<FilterOutlined aria-hidden="true" />}
          title={t('empty.noMatch')}
          text={t('empty.noMatchText')}
          action={<Button onClick={resetPeople}>{t('empty.reset')}</Button>}
        />
      </GridCover>
    );
  }
  if (job !== undefined) {
    return (
      <GridCover whole>
        <EmptyState
          icon={<SyncOutlined aria-hidden="true" />}
          title={t('empty.syncing')}
          text={t('empty.syncingText')}
        />
      </GridCover>
    );
  }
  return (
    <GridCover whole>
      <EmptyState
        icon={<TeamOutlined aria-hidden="true" />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Button type="primary" loading={starting} onClick={() => start()}>
            {t('empty.action')}
          </Button>
        }
      />
    </GridCover>
  );
}
