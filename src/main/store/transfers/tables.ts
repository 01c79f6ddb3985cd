import type { Database } from 'better-sqlite3';
import { BatchTable } from '../repositories/batches';
import { ItemStates } from '../repositories/item-states';
import { ItemTable } from '../repositories/items';
import { JournalTable } from '../repositories/journal';
import { PlanTable } from '../repositories/plans';
import { QuotaTable } from '../repositories/quota';
import { RunTable } from '../repositories/runs';
import { ScheduleTable } from '../repositories/schedules';

/** Everything that transfers are kept in; all of it is in the ledger. */
export interface TransferTables {
  readonly plans: PlanTable;
  readonly batches: BatchTable;
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
    items: new ItemTable(ledger),
    states: new ItemStates(ledger),
    journal: new JournalTable(ledger),
    quota: new QuotaTable(ledger),
    runs: new RunTable(ledger),
    schedules: new ScheduleTable(ledger),
  };
}
