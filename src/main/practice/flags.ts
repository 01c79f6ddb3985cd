import { parseArgs } from 'node:util';
import { settingsInput } from './control/input';
import type { PracticeOptions } from './start';

const LARGEST_WORLD = 500_000;
const MOST_MEMBERS = 50_000;

/**
 * Reads `--port 0 --groups 2400 --members 120 --seed 7 --anchor <unix seconds> --state <file> --settings <json>`.
 * @throws with a sentence about the flag that is wrong.
 */
export function readFlags(args: readonly string[]): PracticeOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text,
      groups: text,
      members: text,
      seed: text,
      anchor: text,
      state: text,
      settings: text,
    },
  });
  const { port, groups, members, seed, anchor, state, settings } = values;
  return {
    ...(port === undefined ? {} : { port: whole('port', port, 0, 65_535) }),
    ...(groups === undefined ? {} : { groups: whole('groups', groups, 0, LARGEST_WORLD) }),
    ...(members === undefined ? {} : { members: whole('members', members, 1, MOST_MEMBERS) }),
    ...(seed === undefined ? {} : { seed: whole('seed', seed, 0, 2 ** 31) }),
    ...(anchor === undefined ? {} : { anchor: whole('anchor', anchor, 0, 2 ** 40) }),
    ...(state === undefined ? {} : { stateFile: state }),
    ...(settings === undefined ? {} : { settings: settingsInput.parse(JSON.parse(settings)) }),
  };
}

function whole(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new RangeError(`--${name} must be a whole number from ${from} to ${to}.`);
  }
  return value;
}
