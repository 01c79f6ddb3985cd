import { stopped } from '@main/features/jobs/timers';

/**
 * Works on things, a few at once, in their order. The first error ends it: nothing new is begun, and
 * it is thrown when what was under way has ended.
 */
export async function inTurn<T>(
  things: Iterable<T>,
  atOnce: number,
  signal: AbortSignal,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const iterator = things[Symbol.iterator]();
  const errors: unknown[] = [];
  const worker = async () => {
    for (let next = iterator.next(); !next.done && errors.length === 0; next = iterator.next()) {
      try {
        if (signal.aborted) throw stopped();
        await work(next.value);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (errors.length > 0) throw errors[0];
}
