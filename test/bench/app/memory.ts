import { readdirSync, readFileSync } from 'node:fs';
import { percentile, type Figure } from '../report';
import type { Page } from './devtools';

const JUMPS = 300;
const MB = 1024 ** 2;

/** Bytes of the page's heap that are still in use after everything else was collected. */
export async function heapInUse(page: Page): Promise<number> {
  await page.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await page.send('Runtime.getHeapUsage')) as { usedSize: number };
  await page.send('HeapProfiler.disable');
  return usedSize;
}

/** Scrolls the grid to random places; answers how long each took until all rows on the screen were there. */
async function jump({ jumps, seed }: { jumps: number; seed: number }): Promise<number[]> {
  let viewport = document.querySelector('[row-index]')?.parentElement;
  while (viewport && viewport.scrollHeight <= viewport.clientHeight + 1000) viewport = viewport.parentElement;
  if (!viewport) throw new Error('there is no grid');
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const rows = (): string[] =>
    [...document.querySelectorAll('[row-index] [col-id="name"]')].map((cell) => cell.textContent);
  const times: number[] = [];
  let state = seed;
  for (let n = 0; n < jumps; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const begun = performance.now();
    const before = rows().join();
    viewport.scrollTop = (state / 2 ** 32) * (viewport.scrollHeight - viewport.clientHeight);
    do await frame();
    while (
      (rows().join() === before || rows().some((text) => text === '')) &&
      performance.now() - begun < 2000
    );
    times.push(performance.now() - begun);
  }
  return times;
}

/** The page's heap after many jumps through the grid, over that of a page whose grid is empty. */
export async function heapOverEmpty(page: Page, empty: number): Promise<Figure[]> {
  const times = await page.run(jump, { jumps: JUMPS, seed: 9 });
  const used = await heapInUse(page);
  return [
    { name: `jump to the rows on the screen: p95 of ${JUMPS}`, value: percentile(times, 0.95), unit: 'ms' },
    {
      name: `page's heap after ${JUMPS} jumps`,
      value: used / MB,
      unit: 'MB',
      baseline: empty / MB,
    },
    {
      name: "page's heap above one with an empty grid",
      value: (used - empty) / MB,
      unit: 'MB',
      mark: { atMost: 15 },
    },
  ];
}

/** Memory that belongs to the app's processes alone, in bytes; null where the system does not tell. */
function privateMemory(mainPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), parent: parentOf(pid) }));
  const family = new Set([mainPid]);
  for (let grown = 0; grown !== family.size;) {
    grown = family.size;
    for (const { pid, parent } of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family].reduce((sum, pid) => sum + privateBytes(pid), 0);
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

function privateBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce(
    (sum, [, kb]) => sum + Number(kb) * 1024,
    0,
  );
}

/** Private memory of all processes while nothing happens. */
export function idleMemory(mainPid: number): Figure[] {
  const bytes = privateMemory(mainPid);
  return bytes === null
    ? []
    : [{ name: 'private memory of all processes, idle', value: bytes / MB, unit: 'MB' }];
}
