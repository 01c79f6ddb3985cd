import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { random } from '@main/practice/world/random';
import { playStory, type StoryResult } from './story';
import { makeRoot, makeTemplate, type Template } from './template';

// Kills the app at random points of a transfer, over and over, and compares what it says with what the
// vendor has on record: npm run campaign -- --kills 500 --seed 7 [--story 3]

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, story: { type: 'string' } },
});
const wanted = Number(values.kills ?? 150);
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
const only = values.story === undefined ? null : Number(values.story);
/** Kills of one story, at most. */
const MOST = 12;
const WORLDS = [
  { seed: 11, groups: 450, members: 60 },
  { seed: 12, groups: 1400, members: 60 },
];

/** Stories at a time: most of a story is waiting. */
const LANES = 3;

const began = performance.now();
const root = makeRoot();
const results: StoryResult[] = [];
let kills = 0;
let next = only ?? 1;
try {
  const templates = await Promise.all(WORLDS.map((world) => makeTemplate(root, world)));
  await Promise.all(Array.from({ length: only === null ? LANES : 1 }, () => tellStories(templates)));
} finally {
  rmSync(root, { recursive: true, force: true });
}
summarize();

/** Plays one story after the other, until enough was killed, or something is wrong. */
async function tellStories(templates: readonly Template[]): Promise<void> {
  while (kills < wanted && results.every(({ breaches }) => breaches.length === 0)) {
    const number = next++;
    const template = random(seed, number).pick(templates);
    const result = await playStory(template, seed * 1000 + number, MOST);
    results.push(result);
    kills += result.kills.length;
    tell(number, result);
    if (only !== null) return;
  }
}

function tell(number: number, { kills: points, breaches, plan, calls, states, faults }: StoryResult): void {
  const ended = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  console.log(`story ${number}: ${plan}; ${points.length} kills, ${calls} calls; ${ended.join(', ')}`);
  if (breaches.length === 0) return;
  console.log(`  FAILED, to be replayed with: npm run campaign -- --seed ${seed} --story ${number}`);
  for (const point of points) console.log(`  killed: ${JSON.stringify(point)}`);
  for (const fault of faults) console.log(`  fault: ${JSON.stringify(fault)}`);
  for (const breach of breaches.slice(0, 20)) console.log(`  ${breach}`);
}

function summarize(): void {
  const failed = results.filter(({ breaches }) => breaches.length > 0).length;
  const passed = results.length - failed;
  const sum = (of: (result: StoryResult) => number): number => results.reduce((all, one) => all + of(one), 0);
  const by = (kind: string): number => sum((one) => one.kills.filter((point) => point.by === kind).length);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${kills} kills (${by('request')} at a request, ${by('store')} at a write, ${by('time')} at any time) in ` +
      `${results.length} stories, seed ${seed}: ${sum((one) => one.calls)} calls, ` +
      `${sum((one) => one.groups)} groups, ${sum((one) => one.faults.length)} faults; ${failed} failed; ${seconds} s`,
  );
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/campaign.json', JSON.stringify({ passed, failed, kills, seed }));
  process.exitCode = failed === 0 ? 0 : 1;
}
