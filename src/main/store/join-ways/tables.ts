import type { Database } from 'better-sqlite3';
import { ArrivalTable } from '../repositories/arrivals';
import { JoinWayCallTable } from '../repositories/join-way-calls';
import { JoinWayImageTable } from '../repositories/join-way-images';
import { JoinWayVersionTable } from '../repositories/join-way-versions';
import { JoinWayTable } from '../repositories/join-ways';

/** Everything that join ways are kept in: the vault in the ledger, who came by them in the cache. */
export interface JoinWayTables {
  readonly joinWays: JoinWayTable;
  readonly versions: JoinWayVersionTable;
  readonly images: JoinWayImageTable;
  readonly calls: JoinWayCallTable;
  readonly arrivals: ArrivalTable;
}

export function joinWayTables(ledger: Database, cache: Database): JoinWayTables {
  return {
    joinWays: new JoinWayTable(ledger),
    versions: new JoinWayVersionTable(ledger),
    images: new JoinWayImageTable(ledger),
    calls: new JoinWayCallTable(ledger),
    arrivals: new ArrivalTable(cache),
  };
}
