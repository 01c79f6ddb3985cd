import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewAuditEntry } from '@main/store/api';
import { AT, C, entryOf, ids, jobOf, planStore, type PlanStore } from '../../../support/plan-store';

let p: PlanStore;

beforeEach(async () => {
  p = planStore();
  await p.store.setFollowUsers(C, ['lilei', 'wangfang'], AT);
  await p.groups(ids('g', 3));
});

/** Everything that may be told of a plan: what it is, its groups, and the jobs that were made for it. */
async function known(planId: number) {
  const [plan, items, jobs] = [p.store.getPlan(planId), p.items(planId), p.store.listJobs(10)];
  return { plan: await plan, items: await items, jobs: await jobs };
}

/** From now on nothing can be entered into the audit. */
function sealAudit(): void {
  const ledger = new Database(join(p.folder, 'ledger.db'));
  ledger.exec(`CREATE TRIGGER sealed BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'sealed'); END`);
  ledger.close();
}

interface Act {
  readonly action: string;
  /** A plan with which it can be done. */
  readonly able: () => Promise<number>;
  /** A plan with which it cannot. */
  readonly unable: () => Promise<number>;
  readonly act: (planId: number, entry: NewAuditEntry) => Promise<unknown>;
}

const drafted = async (): Promise<number> => (await p.draft(ids('g', 3))).id;
const started = (): Promise<number> => p.started(ids('g', 3));
const held = async (): Promise<number> => {
  const planId = await started();
  await p.store.holdPlan(planId, true, entryOf('plan.held', planId));
  return planId;
};

const ACTS: readonly Act[] = [
  {
    action: 'plan.started',
    able: drafted,
    unable: started,
    act: (planId, entry) => p.store.startPlan(planId, jobOf(planId), entry),
  },
  {
    action: 'plan.held',
    able: started,
    unable: drafted,
    act: (planId, entry) => p.store.holdPlan(planId, true, entry),
  },
  {
    action: 'plan.resumed',
    able: held,
    unable: drafted,
    act: (planId, entry) => p.store.holdPlan(planId, false, entry),
  },
  {
    action: 'plan.cancelled',
    able: started,
    unable: drafted,
    act: (planId, entry) => p.store.cancelRest(planId, entry),
  },
];

describe.each(ACTS)('$action and its entry in the audit', ({ action, able, unable, act }) => {
  it('are there together', async () => {
    const planId = await able();
    const before = await known(planId);
    const { total } = await p.store.readAudit(0, 10);
    const entry = { ...entryOf(action, planId), detail: { planId, confirmation: 'typed', typed: 3 } };
    await act(planId, entry);
    expect((await known(planId)).plan).not.toEqual(before.plan);
    const { rows } = await p.store.readAudit(0, 10);
    expect(rows).toHaveLength(total + 1);
    expect(rows[0]).toEqual({ ...entry, id: total + 1 });
    expect(await p.store.verifyAudit()).toEqual({ checked: total + 1, broken: null });
  });

  it('are both missing when it cannot be done', async () => {
    const planId = await unable();
    const { rows } = await p.store.readAudit(0, 10);
    await expect(act(planId, entryOf(action, planId))).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect((await p.store.readAudit(0, 10)).rows).toEqual(rows);
  });

  it('are both missing when nothing can be entered', async () => {
    const planId = await able();
    const before = await known(planId);
    const { rows } = await p.store.readAudit(0, 10);
    sealAudit();
    await expect(act(planId, entryOf(action, planId))).rejects.toThrow('sealed');
    expect(await known(planId)).toEqual(before);
    expect((await p.store.readAudit(0, 10)).rows).toEqual(rows);
  });
});

describe('a job that winds a plan down', () => {
  it('cancels the rest without an entry of its own', async () => {
    const planId = await started();
    await p.store.cancelRest(planId, entryOf('plan.cancelled', planId));
    await p.store.cancelRest(planId);
    const { rows } = await p.store.readAudit(0, 10);
    expect(rows.map(({ action }) => action)).toEqual(['plan.cancelled', 'plan.started']);
  });
});
