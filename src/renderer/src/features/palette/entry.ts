import type { zhCN } from '@renderer/i18n/zh-CN/index';
import type { SearchWords } from '@renderer/commands/match';
import type { Shortcut } from '@renderer/commands/keys';

export type EntryGroup = keyof (typeof zhCN)['palette']['groups'];

/** One line of the palette. */
export interface Entry {
  /** Tells it from all others; kept for the list of what was used recently. */
  readonly key: string;
  readonly group: EntryGroup;
  readonly title: string;
  /** What tells it from others with the same title. */
  readonly detail?: string;
  readonly shortcut?: Shortcut;
  /** Why it cannot be run, in the language on the screen; null where it can. */
  readonly unavailable: string | null;
  readonly run: () => void;
}

/** An entry that is looked for here; others were found by the store. */
export interface FixedEntry extends Entry {
  readonly words: SearchWords;
}

/** An entry that the store found. */
export interface FoundEntry extends Entry {
  /** What it is called, with other names and numbers that say exactly this one. */
  readonly names: readonly string[];
}

/** Entries under one heading. */
export interface Section {
  readonly group: EntryGroup;
  readonly entries: readonly Entry[];
}
