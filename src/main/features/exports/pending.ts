import type { ExportSource } from '@shared/contract/exports';

/** Failed exports that can still be tried again. */
const MOST_FAILED = 5;

/**
 * What running exports are to write. It stays in memory and out of the ledger, because it may name 50,000 groups
 * and is worth nothing after a restart: by then the rows are others, and an export begins anew.
 */
export class PendingExports {
  readonly #sources = new Map<string, ExportSource>();
  readonly #failed = new Set<string>();

  add(ticket: string, source: ExportSource): void {
    this.#sources.set(ticket, source);
  }

  /** Null for an export of an earlier start of the app. */
  get(ticket: string): ExportSource | null {
    return this.#sources.get(ticket) ?? null;
  }

  drop(ticket: string): void {
    this.#sources.delete(ticket);
    this.#failed.delete(ticket);
  }

  /** Keeps a failed one for another try, as long as not many follow. */
  fail(ticket: string): void {
    this.#failed.delete(ticket);
    this.#failed.add(ticket);
    const [oldest] = this.#failed;
    if (this.#failed.size > MOST_FAILED && oldest !== undefined) this.drop(oldest);
  }
}
