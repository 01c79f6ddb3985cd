import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import { useOffer } from '@renderer/commands/offers';
import { writable } from '@renderer/commands/rules';
import { clearPicked } from '@renderer/grid/gridState';
import { isEmpty, pickedCount } from '@renderer/grid/selection';
import { useAppState } from '@renderer/state/AppState';
import { personName } from '../transfers/personName';
import { groupsGrid } from './groupsState';
import { PickedBar } from './PickedBar';
import { useSelectionSummary } from './useSelectionSummary';

interface Props {
  readonly connection: Connection;
  /** Rows that match the query on the screen. */
  readonly matching: number;
  /** All groups of the connection. */
  readonly total: number;
  readonly onHandOver: () => void;
}

/** What is picked and what would be handed over, before anything is clicked. Only there with a selection. */
export function SelectionBar({ connection, matching, total, onHandOver }: Props) {
  const { t } = useTranslation('groups');
  const app = useAppState();
  const picked = useStore(groupsGrid, (state) => state.picked);
  const overflow = useStore(groupsGrid, (state) => state.overflow);
  const summary = useSelectionSummary(connection.id, picked);
  const nothing = isEmpty(picked) && !overflow ? ({ reason: 'nothingPicked' } as const) : 'enabled';
  useOffer('clearPicked', () => clearPicked(groupsGrid), nothing);
  useOffer('handOver', onHandOver, writable({ app, active: connection }) ?? nothing);
  if (isEmpty(picked) && !overflow) return null;

  const count = summary?.groups ?? pickedCount(picked, matching);
  const [only] = summary?.owners.length === 1 ? summary.owners : [];
  const facts =
    summary === null
      ? []
      : [
          only === undefined
            ? t('selection.owners', { count: summary.owners.length })
            : personName(only.userid, only.name),
          t('selection.members', { count: summary.members }),
        ];
  return (
    <PickedBar
      count={count}
      total={Math.max(total, matching, count)}
      facts={facts}
      overflow={overflow}
      readOnly={connection.readOnly}
      onClear={() => clearPicked(groupsGrid)}
      onHandOver={onHandOver}
    />
  );
}
