import type { TransferCall } from '@main/practice/state/events';
import type { BatchFact } from './ledger';

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
  readonly #sending: () => readonly BatchFact[];
  readonly #record: () => readonly TransferCall[];

  /**
   * @param record the vendor's own, as it is now
   * @param sending what the ledger says on disk at this moment
   */
  constructor(record: () => readonly TransferCall[], sending: () => readonly BatchFact[]) {
    this.#record = record;
    this.#sending = sending;
  }

  /** To be called when a transfer call arrives; what it answers is called when the vendor has dealt with it. */
  arrival(at: number): () => void {
    const sending = this.#sending();
    const known = this.#record().length;
    return () => {
      for (const call of this.#record().slice(known)) {
        this.seen.push({ call, batch: sending.find((batch) => isOf(batch, call)) ?? null, at });
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
