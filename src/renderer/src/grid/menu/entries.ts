/** A line of a menu: something to do, more lines, or a rule between them. */
export type MenuEntry =
  | {
      readonly kind: 'command';
      readonly key: string;
      readonly label: string;
      /** The keys that do the same. */
      readonly keys?: string;
      /** Why it cannot be done now; left out where it can. */
      readonly reason?: string | undefined;
      readonly run: () => void;
    }
  | {
      readonly kind: 'more';
      readonly key: string;
      readonly label: string;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly kind: 'rule'; readonly key: string };

/** Something that a screen does with a row. */
export interface RowCommand {
  readonly key: string;
  readonly label: string;
  /** Why it cannot be done with this row; left out where it can. */
  readonly reason?: string | undefined;
  readonly run: () => void;
}

/** How the value of a cell narrows the screen; what is not there cannot be done with that value. */
export interface Narrowing {
  /** Shows only rows with this value. */
  readonly only?: (() => void) | undefined;
  /** Shows only rows without it. */
  readonly without?: (() => void) | undefined;
}

/** What a screen adds to the menu of its rows. */
export interface RowOffers<R> {
  readonly commands?: ((row: R, position: number) => readonly RowCommand[]) | undefined;
  readonly narrow?: ((column: string, row: R) => Narrowing) | undefined;
}

/** What is done by a key of the menu, wherever it stands. */
export function commandOf(entries: readonly MenuEntry[], key: string): (() => void) | undefined {
  for (const entry of entries) {
    if (entry.kind === 'command' && entry.key === key) return entry.run;
    const found = entry.kind === 'more' ? commandOf(entry.entries, key) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Parts of a menu with a rule between them; parts with nothing in them leave none. */
export function ruled(...parts: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) =>
      index === 0 ? part : [{ kind: 'rule', key: `rule ${index}` } as const, ...part],
    );
}
