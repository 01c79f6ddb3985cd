import { Failure, type AppError } from '@shared/domain/errors';

/** Any thrown value as the data the screens show; a surprise becomes `internal`. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof Failure) return thrown.error;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', reason: 'internal', message, retryable: false };
}
