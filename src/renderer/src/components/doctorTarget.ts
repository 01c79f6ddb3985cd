import { createContext, use } from 'react';
import type { AppError } from '@shared/domain/errors';

/** The connection that errors shown here are about; null where there is none, or none that is stored yet. */
export const DoctorTarget = createContext<string | null>(null);

/** Kinds of errors whose cause lies between this computer and what the vendor lets the app do. */
const EXPLAINED: ReadonlySet<AppError['code']> = new Set([
  'auth',
  'permission',
  'ip-not-trusted',
  'offline',
  'timeout',
]);

/** Whether the doctor can find out more: about the network, the secret, the address, or a permission. */
export function isExplained({ code, reason }: AppError): boolean {
  return EXPLAINED.has(code) || reason.startsWith('vendor.');
}

/** The connection whose doctor explains an error; null when it cannot. */
export function useDoctorFor(error: AppError | undefined): string | null {
  const target = use(DoctorTarget);
  return error !== undefined && isExplained(error) ? target : null;
}
