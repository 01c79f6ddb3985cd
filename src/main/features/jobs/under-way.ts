/** Knows whether one of some calls is under way. */
export class UnderWay {
  #calls = 0;

  get any(): boolean {
    return this.#calls > 0;
  }

  /** The same call, counted until it has ended. */
  counted<Input, Output>(call: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
    return async (input) => {
      this.#calls += 1;
      try {
        return await call(input);
      } finally {
        this.#calls -= 1;
      }
    };
  }
}
