/** Which groups are on the screen, per connection: a sync reads their details first. */
export class Priorities {
  readonly #wanted = new Map<string, string[]>();

  /** What is on the screen now; earlier wishes are forgotten. */
  want(connectionId: string, chatIds: readonly string[]): void {
    this.#wanted.set(connectionId, [...chatIds]);
  }

  /** The next wish, or null. */
  take(connectionId: string): string | null {
    return this.#wanted.get(connectionId)?.shift() ?? null;
  }
}
