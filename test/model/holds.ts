import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { makeEmptyFolder, play } from './play';
import type { Scenario } from './scenario';

/** The gate plays the same scenarios each time; others with MODEL_SEED, more with MODEL_TIMES, one with MODEL_PATH. */
const { MODEL_SEED: seed = '3', MODEL_TIMES: times = '1', MODEL_PATH: path = '' } = process.env;

/** Plays scenarios by chance; the first that breaks a rule is made small and told. */
export async function expectToHold(scenarios: fc.Arbitrary<Scenario>, runs: number): Promise<void> {
  const empty = await makeEmptyFolder();
  const holds = fc.asyncProperty(scenarios, async (scenario) => {
    const { found, tale } = await play(scenario, empty);
    expect(found, tale.join('\n')).toEqual([]);
  });
  try {
    await fc.assert(holds, { numRuns: Math.round(runs * Number(times)), seed: Number(seed), path });
  } finally {
    await rm(empty, { recursive: true });
  }
}
