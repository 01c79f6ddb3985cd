import type { Database } from 'better-sqlite3';
import { BatchTable } from '../repositories/batches';
import { FrozenItems } from '../repositories/frozen-items';
import { ItemStates } from '../repositories/item-states';
import { ItemTable } from '../repositories/items';
import { JournalTable } from '../repositories/journal';
import { PlanCounts } from '../repositories/plan-counts';
import { PlanTable } from '../repositories/plans';
import { QuotaTable } from '../repositories/quota';
import { RefusalTable } from '../repositories/refusals';
import { RunTable } from '../repositories/runs';
import { ScheduleTable } from '../repositories/schedules';

/** Everything that transfers are kept in; all of it is in the ledger. */
export interface TransferTables {
  readonly plans: PlanTable;
  readonly batches: BatchTable;
  readonly planCounts: PlanCounts;
  readonly frozen: FrozenItems;
  readonly refusals: RefusalTable;
  readonly items: ItemTable;
  readonly states: ItemStates;
  readonly journal: JournalTable;
  readonly quota: QuotaTable;
  readonly runs: RunTable;
  readonly schedules: ScheduleTable;
}

export function transferTables(ledger: Database): TransferTables {
  return {
    plans: new PlanTable(ledger),
    batches: new BatchTable(ledger),
    planCounts: new PlanCounts(ledger),
    frozen: new FrozenItems(ledger),
    refusals: new RefusalTable(ledger),
    items: new ItemTable(ledger),
    states: new ItemStates(ledger),
    journal: new JournalTable(ledger),
    quota: new QuotaTable(ledger),
    runs: new RunTable(ledger),
    schedules: new ScheduleTable(ledger),
  };
}
