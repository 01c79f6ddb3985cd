import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import { clearPicked, type GridStore } from '@renderer/grid/gridState';
import { isEmpty, pickedCount } from '@renderer/grid/selection';
import { HandOver } from './HandOver';
import { PickedBar } from './PickedBar';
import type { PlanFrom } from './usePlanFrom';

interface Props<Q> {
  readonly connection: Connection;
  /** What is picked in the grid above. */
  readonly grid: GridStore<Q>;
  /** Groups that match there. */
  readonly total: number;
  readonly plan: PlanFrom;
  readonly onHandOver: () => void;
}

/** What is picked in a part of the groups, and the wizard that hands it over. */
export function PickedHandOver<Q>({ connection, grid, total, plan, onHandOver }: Props<Q>) {
  const picked = useStore(grid, (state) => state.picked);
  const overflow = useStore(grid, (state) => state.overflow);
  const count = pickedCount(picked, total);
  return (
    <>
      {(!isEmpty(picked) || overflow) && (
        <PickedBar
          count={count}
          total={Math.max(total, count)}
          overflow={overflow}
          readOnly={connection.readOnly}
          busy={plan.busy}
          onClear={() => clearPicked(grid)}
          onHandOver={onHandOver}
        />
      )}
      <HandOver
        connection={connection}
        source={plan.source}
        onClose={plan.close}
        onStarted={() => clearPicked(grid)}
      />
    </>
  );
}
