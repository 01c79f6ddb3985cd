import { Failure, failure } from '@shared/domain/errors';
import type { StoreMethod } from '../api';
import type { StoreMessage } from '../api.protocol';
import type { StoreProcess } from './launch';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Failure) => void;
}

/** What calls fail with when their process died: whether they had their effect is not known. */
export function stopped(): Failure {
  return failure('store', 'store.stopped', 'The store process ended before it answered.', {
    retryable: true,
  });
}

/** The calls under way to one store process. */
export class Calls {
  readonly #process: StoreProcess;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #ended = false;

  constructor(process: StoreProcess, onSlow: (method: StoreMethod, ms: number) => void) {
    this.#process = process;
    process.onMessage((message) => {
      // The process is this app's own: its messages need no suspicion, only their type.
      const known = message as StoreMessage;
      if (known.type === 'slow') onSlow(known.method, known.ms);
      else if (known.type === 'answer') this.#settle(known.id)?.resolve(known.value);
      else this.#settle(known.id)?.reject(new Failure(known.error));
    });
    void process.exited.then(() => {
      this.#ended = true;
      for (const { reject } of this.#pending.values()) reject(stopped());
      this.#pending.clear();
    });
  }

  make(method: StoreMethod, args: readonly unknown[]): Promise<unknown> {
    if (this.#ended) return Promise.reject(stopped());
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#process.send({ id, method, args });
    });
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }
}
