import type { Figure } from '../report';
import { median } from '../report';
import { within } from '../timing';
import { APP, EMPTY_APP, type Launched, launch } from './launch';

/** Starts that are not counted: Chromium keeps compiled scripts only from the second use on. */
const WARM_UP = 3;
const MEASURED = 7;
const PATIENCE_MS = 6000;
const ATTEMPTS = 6;

/** When the page first painted anything, in milliseconds since 1970. */
function paintedAt(): Promise<number> {
  return new Promise((done) => {
    const look = (): void => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint === undefined) setTimeout(look, 1);
      else done(performance.timeOrigin + paint.startTime);
    };
    look();
  });
}

/** The frame after the one in which the grid had its first row with a name, in milliseconds since 1970. */
function rowsPaintedAt(): Promise<number> {
  return new Promise((done) => {
    const look = (): void => {
      const cell = document.querySelector('[row-index="0"] [col-id="name"]');
      if (cell?.textContent) requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Asks a page again and again: a question can get lost while the page is on its way to its address. */
async function persist({ page }: Pick<Launched, 'page'>, question: () => Promise<number>): Promise<number> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const at = await within(PATIENCE_MS, 'a paint', page.run(question, undefined)).catch(() => null);
    if (at !== null) return at;
  }
  return within(PATIENCE_MS, 'a paint', page.run(question, undefined));
}

/** Waits until the grid shows its first rows; answers when that was. */
export const firstRows = (running: Pick<Launched, 'page'>): Promise<number> =>
  persist(running, rowsPaintedAt);

/** One start: milliseconds from asking for the process to the moment in question. */
async function start(program: string, userData: string, question: () => Promise<number>): Promise<number> {
  const running = await launch(program, userData);
  try {
    return (await persist(running, question)) - running.spawnedAt;
  } finally {
    await running.quit();
  }
}

/** Cold start to the first rows of the grid over the start of an empty window, in turns. */
export async function coldStart(userData: string, emptyUserData: string): Promise<Figure[]> {
  const empty: number[] = [];
  const rows: number[] = [];
  for (let n = -WARM_UP; n < MEASURED; n++) {
    const toEmpty = await start(EMPTY_APP, emptyUserData, paintedAt);
    const toRows = await start(APP, userData, rowsPaintedAt);
    if (n < 0) continue;
    empty.push(toEmpty);
    rows.push(toRows);
  }
  return [
    {
      name: 'cold start to the first rows, over an empty window',
      value: median(rows),
      unit: 'ms',
      baseline: median(empty),
      mark: { ratioAtMost: 2 },
    },
  ];
}
