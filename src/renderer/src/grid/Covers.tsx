import { FilterOutlined, SyncOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Connection } from '@shared/contract/connections';
import { EmptyState } from '../components/EmptyState';
import type { HelpPageId } from '../help/pages';
import { useSync } from '../state/useSync';
import { GridCover } from './GridStage';

interface NoMatchProps {
  readonly title: string;
  readonly text: string;
  readonly reset: string;
  readonly onReset: () => void;
}

/** Over a grid whose search and filters leave nothing: the way back to all. */
export function NoMatch({ title, text, reset, onReset }: NoMatchProps) {
  return (
    <GridCover>
      <EmptyState
        icon={<FilterOutlined aria-hidden="true" />}
        title={title}
        text={text}
        action={<Button onClick={onReset}>{reset}</Button>}
      />
    </GridCover>
  );
}

interface NothingSyncedProps {
  readonly connection: Connection;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** While the first sync runs. */
  readonly syncing: string;
  readonly syncingText: string;
  /** The page of the help about the grid. */
  readonly help: HelpPageId;
}

/** Over a grid that a sync fills: starts one, or says that it is under way. */
export function NothingSynced(props: NothingSyncedProps) {
  const { connection, title, text, action, syncing, syncingText, help } = props;
  const { job, starting, start } = useSync(connection);
  return (
    <GridCover whole>
      {job !== undefined ? (
        <EmptyState
          icon={<SyncOutlined aria-hidden="true" />}
          title={syncing}
          text={syncingText}
          help={help}
        />
      ) : (
        <EmptyState
          icon={<TeamOutlined aria-hidden="true" />}
          title={title}
          text={text}
          action={
            <Button type="primary" loading={starting} onClick={() => start()}>
              {action}
            </Button>
          }
          help={help}
        />
      )}
    </GridCover>
  );
}
