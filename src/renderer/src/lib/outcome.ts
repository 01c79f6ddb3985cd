import type { Result } from '@shared/domain/result';
import { asAppError } from './errors';

/** A promise's end as data, for callers that go on after an error. */
export async function outcome<T>(promise: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, data: await promise };
  } catch (thrown) {
    return { ok: false, error: asAppError(thrown) };
  }
}
