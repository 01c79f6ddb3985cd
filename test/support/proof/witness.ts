import type { TransferCall } from '@main/practice/state/events';
import type { Announced, BatchFact } from './ledger';

/** One transfer call as it arrived at the vendor, with the batch that the app's journal had on disk then. */
export interface Seen {
  readonly call: TransferCall;
  readonly batch: BatchFact | null;
  /** The instant by the app's own clock, Unix seconds: its days are the ones it can count. */
  readonly at: number;
}

/** An owner that somebody changed without this app, after that many calls. */
export interface Move {
  readonly chatId: string;
  readonly after: number;
}

/** Stands beside the vendor, and writes down what arrives and what else happens to the groups. */
export class Witness {
  readonly seen: Seen[] = [];
  readonly moves: Move[] = [];
  readonly #announced: () => readonly Announced[];
  readonly #record: () => readonly TransferCall[];
  /** Rows of the journal whose call took effect: each stands for one such call, after as many refused ones as there were. */
  readonly #arrived = new Set<number>();

  /**
   * @param record the vendor's own, as it is now
   * @param announced what the ledger says on disk at this moment of calls that may be on their way
   */
  constructor(record: () => readonly TransferCall[], announced: () => readonly Announced[]) {
    this.#record = record;
    this.#announced = announced;
  }

  /** To be called when a transfer call arrives; what it answers is called when the vendor has dealt with it. */
  arrival(at: number): () => void {
    const announced = this.#announced();
    const known = this.#record().length;
    return () => {
      for (const call of this.#record().slice(known)) {
        const batch = announced.find((each) => !this.#arrived.has(each.entry) && isOf(each, call)) ?? null;
        if (batch !== null && (call.errcode === 0 || call.applied.length > 0)) this.#arrived.add(batch.entry);
        this.seen.push({ call, batch, at });
      }
    };
  }

  /** Somebody else gave the group away, or dissolved it. */
  moved(chatId: string): void {
    this.moves.push({ chatId, after: this.seen.length });
  }
}

function isOf({ kind, taker, sent }: BatchFact, call: TransferCall): boolean {
  const ids = new Set(call.chatIds);
  return (
    kind === call.kind &&
    taker === call.newOwner &&
    sent.length === ids.size &&
    sent.every((id) => ids.has(id))
  );
}
