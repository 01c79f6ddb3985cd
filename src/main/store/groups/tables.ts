import type { Database } from 'better-sqlite3';
import { GroupChangeTable } from '../repositories/group-changes';
import { GroupSyncTable } from '../repositories/group-syncs';
import { GroupTable } from '../repositories/groups';
import { MemberTable } from '../repositories/members';
import { OnjobCounts } from '../repositories/onjob';
import { OrphanTable } from '../repositories/orphans';
import { OwnerHistoryTable } from '../repositories/owner-history';
import { PeopleTable } from '../repositories/people';
import { SyncMarkTable } from '../repositories/sync-marks';

/** Everything that groups are kept in, over both files. */
export interface GroupTables {
  readonly groups: GroupTable;
  readonly members: MemberTable;
  readonly marks: SyncMarkTable;
  readonly people: PeopleTable;
  readonly history: OwnerHistoryTable;
  readonly onjob: OnjobCounts;
  readonly changes: GroupChangeTable;
  readonly syncs: GroupSyncTable;
  readonly orphans: OrphanTable;
}

export function groupTables(ledger: Database, cache: Database): GroupTables {
  return {
    groups: new GroupTable(cache),
    members: new MemberTable(cache),
    marks: new SyncMarkTable(cache),
    people: new PeopleTable(ledger),
    history: new OwnerHistoryTable(ledger),
    onjob: new OnjobCounts(ledger),
    changes: new GroupChangeTable(cache),
    syncs: new GroupSyncTable(cache),
    orphans: new OrphanTable(ledger),
  };
}
