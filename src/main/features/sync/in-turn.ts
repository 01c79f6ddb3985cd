import { stopped } from '@main/features/jobs/timers';

/**
 * Works on things, a few at once, in their order. The first error ends it: nothing new is begun, and
 * it is thrown when what was under way has ended.
 */
export async function inTurn<T>(
  things: Iterable<T> | AsyncGenerator<T>,
  atOnce: number,
  signal: AbortSignal,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const iterator = Symbol.iterator in things ? things[Symbol.iterator]() : things;
  const errors: unknown[] = [];
  const next = async (): Promise<IteratorResult<T>> => iterator.next();
  const worker = async () => {
    for (let step = await next(); !step.done && errors.length === 0; step = await next()) {
      if (signal.aborted) throw stopped();
      await work(step.value);
    }
  };
  const guarded = async () => {
    try {
      await worker();
    } catch (error) {
      errors.push(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, guarded));
  if (errors.length > 0) throw errors[0];
}
