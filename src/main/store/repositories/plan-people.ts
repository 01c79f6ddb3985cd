import type { Database } from 'better-sqlite3';
import type { PersonPlan } from '@shared/contract/people';
import { planState } from '@shared/domain/transfer';

/** In how many plans people give and take groups, by userid. */
export interface PlanRoles {
  readonly gives: ReadonlyMap<string, number>;
  readonly takes: ReadonlyMap<string, number>;
}

interface CountRow {
  userid: string;
  plans: number;
}

type PlanRow = Omit<PersonPlan, 'state' | 'role'> & { state: string; role: string };

/** A draft is nothing yet; an owner of whose groups a plan takes none gives nothing. */
const GIVING = `transfer_plans p, json_each(p.owners) who
  WHERE p.connection_id = @connection AND p.state NOT IN ('draft', 'ready') AND who.value ->> '$.groups' > 0`;
const TAKING = `transfer_plans p, json_each(p.takers) who
  WHERE p.connection_id = @connection AND p.state NOT IN ('draft', 'ready')`;

const counting = (from: string): string =>
  `SELECT who.value ->> '$.userid' AS userid, count(DISTINCT p.id) AS plans FROM ${from} GROUP BY 1`;

const listing = (from: string, role: PersonPlan['role'], column: string): string =>
  `SELECT DISTINCT p.id AS planId, p.name, p.state, '${role}' AS role, p.created_at AS createdAt,
     (SELECT count(*) FROM transfer_items i
      WHERE i.plan_id = p.id AND i.${column} = @userid AND i.state <> 'skipped') AS groups,
     (SELECT count(*) FROM transfer_items i
      WHERE i.plan_id = p.id AND i.${column} = @userid AND i.state = 'verified') AS verified
   FROM ${from} AND who.value ->> '$.userid' = @userid`;

/** The people in the plans of ledger.db. */
export class PlanPeople {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      gives: db.prepare<[{ connection: string }], CountRow>(counting(GIVING)),
      takes: db.prepare<[{ connection: string }], CountRow>(counting(TAKING)),
      of: db.prepare<[{ connection: string; userid: string }], PlanRow>(
        `${listing(GIVING, 'gives', 'old_owner')} UNION ALL ${listing(TAKING, 'takes', 'taker')}
         ORDER BY planId DESC, role`,
      ),
    };
  }

  roles(connection: string): PlanRoles {
    const { gives, takes } = this.#statements;
    const byUserid = (rows: readonly CountRow[]) => new Map(rows.map(({ userid, plans }) => [userid, plans]));
    return { gives: byUserid(gives.all({ connection })), takes: byUserid(takes.all({ connection })) };
  }

  /** The plans in which somebody gives or takes groups, newest first. */
  of(connection: string, userid: string): PersonPlan[] {
    return this.#statements.of.all({ connection, userid }).map((row) => ({
      ...row,
      state: planState.parse(row.state),
      role: row.role === 'takes' ? 'takes' : 'gives',
    }));
  }
}
