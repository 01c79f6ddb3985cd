import { resolve } from 'node:path';
import { backfill } from './backfill';
import { lineOf } from './figure';
import { main } from './main';
import { tableOf } from './report';
import { benchStore } from './store/bench';

const DEFAULT_SIZE = 100_000;

// `npm run bench [-- <groups>]` measures the app, `npm run bench -- store [<groups>]` the store alone,
// `npm run bench -- backfill` the pace of calls at which an archive fills.
const [first, second] = process.argv.slice(2);
if (first === 'store') {
  const figures = await benchStore(resolve('out/main/store.js'), Number(second ?? DEFAULT_SIZE));
  for (const figure of figures) console.log(lineOf(figure));
} else if (first === 'backfill') {
  console.log(tableOf(await backfill()));
} else {
  process.exitCode = await main(Number(first ?? DEFAULT_SIZE));
}
