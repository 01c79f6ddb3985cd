import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '@main/store/store';
import { breaches, leftOpen, type Evidence } from '../support/proof/judge';
import { act, steer } from './actions';
import type { Scenario, Step } from './scenario';
import { Stage } from './stage';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Times that what failed is taken up again at the end, before it is given up. */
const ROUNDS = 12;
/** In memory where there is such a folder: nothing here survives a power cut anyway. */
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export interface Played {
  /** What breaks the rules; empty for a good run. */
  readonly found: readonly string[];
  /** What happened, a line each, to be read when a rule was broken. */
  readonly tale: readonly string[];
}

/** The files of an app that was started once, to begin with: making them takes longer than copying them. */
export async function makeEmptyFolder(): Promise<string> {
  const folder = mkdtempSync(join(ROOT, 'model-empty-'));
  const store = createStore({ backupDelayMs: 2 ** 30 });
  await store.open({ folder });
  await store.close();
  return folder;
}

/** Plays a scenario to its end, on a copy of an empty folder. */
export async function play(scenario: Scenario, empty: string): Promise<Played> {
  const folder = mkdtempSync(join(ROOT, 'model-'));
  cpSync(empty, folder, { recursive: true });
  const stage = new Stage(scenario, folder);
  try {
    await begin(stage, scenario);
    for (const step of scenario.steps) {
      await perform(stage, step);
      stage.found.push(...breaches(evidence(stage, scenario)));
      if (stage.found.length > 0) break;
    }
    if (stage.found.length === 0) await end(stage, scenario);
    return stage;
  } finally {
    await stage.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function begin(stage: Stage, { scope }: Scenario): Promise<void> {
  await stage.live();
  await stage.until(stage.ask(({ store }) => store.setSettings({ dailyLimitScope: scope })));
  await stage.until(act(stage, { do: 'sync', mode: 'full' }));
  await stage.rest(DAY_MS);
}

/** Waits for the moment of a step, does it, and waits for the answer. */
async function perform(stage: Stage, { when, action }: Step): Promise<void> {
  let answer: Promise<unknown> = Promise.resolve();
  const came = await stage.at(when, () => {
    answer = act(stage, action);
  });
  if (!came) answer = act(stage, action);
  await stage.until(answer);
  if (action.do === 'die') await stage.live();
}

/** Everything is mended, everybody is patient: now all of it has to end. */
async function end(stage: Stage, scenario: Scenario): Promise<void> {
  stage.company.workspace.faults.clear();
  Object.assign(stage.weather, { offline: false, readOnly: false, clockError: 0 });
  for (let round = 0; round < ROUNDS; round += 1) {
    await stage.rest(3 * DAY_MS);
    if (!(await pushOn(stage, round > ROUNDS / 2))) break;
    // An inheritance may take longer than anybody wants to watch it.
    await stage.time.pass(() => false, HOUR_MS);
  }
  const facts = evidence(stage, scenario);
  stage.found.push(...breaches(facts), ...leftOpen(facts));
}

/** Takes up what an admin would: what failed, is held or is unproven. Answers whether there was anything. */
async function pushOn(stage: Stage, tired: boolean): Promise<boolean> {
  const { ledger } = stage;
  const jobs = ledger.jobs();
  const items = ledger.items();
  let pushed = false;
  for (const { id, state } of ledger.plans()) {
    const open = items.some((item) => item.planId === id && /accepted|unknown/.test(item.state));
    if (state === 'draft' || (state !== 'running' && !open)) continue;
    pushed = true;
    const refused = /takerRefused/.test(jobs.findLast(({ planId }) => planId === id)?.error ?? '');
    const verb = state !== 'running' ? 'recheck' : tired || refused ? 'cancel' : 'resume';
    stage.tell(`--- at the end: ${verb} ${id}`);
    await stage.until(steer(stage, verb, id));
  }
  return pushed;
}

function evidence(stage: Stage, { scope }: Scenario): Evidence {
  const { ledger, witness, company, made, found } = stage;
  for (const { id, error } of ledger.jobs()) {
    if (error !== null && /"internal"|jobs\.broke/.test(error)) found.push(`job ${id} broke: ${error}`);
  }
  return {
    plans: ledger.plans(),
    items: ledger.items(),
    seen: witness.seen,
    moves: witness.moves,
    ownerOf: (chatId) => company.ownerOf(chatId),
    made,
    scope,
  };
}
