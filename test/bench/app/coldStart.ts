import type { Figure } from '../report';
import { median } from '../report';
import { within } from '../timing';
import { APP, EMPTY_APP, type Launched, launch } from './launch';

/** Starts that are not counted: Chromium keeps compiled scripts only from the second use on. */
const WARM_UP = 3;
const MEASURED = 7;
const LIMIT_MS = 30_000;

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

/** Waits until the grid shows its first rows; answers when that was. */
export const firstRows = ({ page }: Pick<Launched, 'page'>): Promise<number> =>
  page.run(rowsPaintedAt, undefined);

/** One start: milliseconds from asking for the process to the moment in question. */
async function start(program: string, userData: string, question: () => Promise<number>): Promise<number> {
  const running = await launch(program, userData);
  try {
    const at = await within(LIMIT_MS, `the first paint of ${program}`, running.page.run(question, undefined));
    return at - running.spawnedAt;
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
