import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepare, startVendor, type Vendor } from './app/company';
import { coldStart, firstRows } from './app/coldStart';
import { APP, launch } from './app/launch';
import { heapInUse, heapOverEmpty, idleMemory } from './app/memory';
import { idleReads, readsDuringSync } from './app/reads';
import { searches, sortsAndFilters, wrongSearches } from './app/questions';
import { backfill } from './backfill';
import { exploring } from './exploring';
import { exporting } from './exporting';
import { firstSync } from './firstSync';
import { type Figure, isMet, tableOf } from './report';
import { makeWorld, type World } from './world';

const SETTLED_MS = 5000;

const say = (text: string): void => console.log(`bench: ${text}`);
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

interface Measured {
  readonly figures: readonly Figure[];
  /** Answers that were wrong, however fast. */
  readonly wrong: readonly string[];
}

/** Everything that is asked of the running app. */
async function inTheApp(home: string, vendor: Vendor, world: World): Promise<Measured> {
  const nobody = { people: [], listed: [], loaded: [] };
  const [userData, emptyData] = [join(home, 'app'), join(home, 'app-without-groups')];
  const connectionId = await prepare(userData, vendor, world);
  await prepare(emptyData, vendor, nobody);

  say('cold starts ...');
  const figures = await coldStart(userData, join(home, 'empty-window'));

  say('a grid without groups ...');
  const without = await launch(APP, emptyData);
  await pause(SETTLED_MS);
  const emptyHeap = await heapInUse(without.page);
  await without.quit();

  say('reads, sorts, filters, searches ...');
  const running = await launch(APP, userData);
  const { page } = running;
  try {
    await firstRows(running);
    await pause(SETTLED_MS);
    figures.push(...idleMemory(running.pid));
    figures.push(...(await heapOverEmpty(page, emptyHeap)));
    figures.push(...(await idleReads(page, connectionId)));
    figures.push(...(await sortsAndFilters(page, connectionId, world)));
    figures.push(...(await searches(page, connectionId)));
    const wrong = await wrongSearches(page, connectionId, world);
    say('reads during a sync ...');
    figures.push(...(await readsDuringSync(page, connectionId)));
    return { figures, wrong };
  } finally {
    await running.quit();
  }
}

/** Measures everything at one size; answers the program's exit code, which wrong answers make 1 and slow ones do not. */
export async function main(size: number): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'handover-bench-'));
  const [load = 0] = loadavg();
  say(`load ${load.toFixed(1)} on ${availableParallelism()} cores before the start`);
  say(`making a company of ${size.toLocaleString('en-US')} groups ...`);
  const world = makeWorld(size);
  const vendor = await startVendor(world);
  try {
    say('first sync into the store ...');
    const stored = await firstSync(resolve('out/main/store.js'), join(home, 'store'), world);
    say('exports of all groups ...');
    const exported = await exporting(resolve('out/main/store.js'), join(home, 'store'), world);
    say('three minutes of a backfill, in virtual time ...');
    const backfilled = await backfill();
    say('charts over half a year of 5,000 owners ...');
    const explored = await exploring(resolve('out/main/store.js'), join(home, 'explored'));
    const { figures, wrong } = await inTheApp(home, vendor, world);
    const all = [...figures, ...stored, ...exported, ...backfilled, ...explored];
    console.log(`\n${tableOf(all)}\n`);
    const missed = all.filter((figure) => figure.mark && !isMet(figure, figure.mark)).length;
    say(`${missed === 0 ? 'every mark is met' : `${missed} missed`}; ${size.toLocaleString('en-US')} groups`);
    for (const answer of wrong) console.error(`bench: WRONG: ${answer}`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await vendor.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
