import type { ConnectionRecord } from '@main/store/api';
import type { DoctorDeps } from './doctor';
import type { Sight } from './sight';

/** What is examined, and with what. */
export interface Patient extends Omit<DoctorDeps, 'sight'> {
  readonly record: ConnectionRecord;
  readonly sight: Sight;
  readonly signal: AbortSignal;
}

export interface Target {
  /** Host name or address of the base URL, as a URL writes it. */
  readonly host: string;
  readonly port: number;
  readonly isHttps: boolean;
}

export function targetOf({ baseUrl }: ConnectionRecord): Target {
  const { hostname: host, port, protocol } = new URL(baseUrl);
  const isHttps = protocol === 'https:';
  return { host, isHttps, port: port === '' ? (isHttps ? 443 : 80) : Number(port) };
}
