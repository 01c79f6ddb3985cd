import { appError } from '@shared/contract/envelope';
import type { AppError } from '@shared/domain/errors';

/** An error as a column keeps it. */
export function errorText(error: AppError | null): string | null {
  return error === null ? null : JSON.stringify(error);
}

/** An error from its column. */
export function errorFrom(text: string | null): AppError | null {
  return text === null ? null : appError.parse(JSON.parse(text));
}
