import { allCommands } from '@renderer/commands/all';
import type { Command, CommandState, Deeds } from '@renderer/commands/command';
import type { FixedEntry } from './entry';
import type { Say } from '@renderer/commands/speech';

/** How lines are written, and how they are looked for: in the language on the screen, and in all. */
export interface CommandWords {
  readonly say: Say;
  readonly all: readonly Say[];
}

/** A command as a line of the palette; null where it means nothing now. */
export function commandEntry(
  command: Command,
  state: CommandState,
  deeds: Deeds,
  { say, all }: CommandWords,
): FixedEntry | null {
  const { id, group, title, params = {}, keywords, shortcut, run } = command;
  const availability = command.availability?.(state) ?? 'enabled';
  if (availability === 'hidden') return null;
  return {
    key: id,
    group,
    title: say(title, params),
    ...(shortcut === undefined ? {} : { shortcut }),
    unavailable:
      availability === 'enabled'
        ? null
        : say(`palette:reasons.${availability.reason}`, availability.params ?? {}),
    words: {
      titles: all.map((other) => other(title, params)),
      keywords: all.flatMap((other) => other(`palette:keywords.${keywords}`).split(' ')),
    },
    run: () => void run(deeds, state),
  };
}

/** Every command that means something now, as lines of the palette. */
export function commandEntries(
  state: CommandState,
  deeds: Deeds,
  words: CommandWords,
): readonly FixedEntry[] {
  return allCommands(state).flatMap((command) => commandEntry(command, state, deeds, words) ?? []);
}
