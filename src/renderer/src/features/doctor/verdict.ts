import type { DoctorProbe, DoctorReport, DoctorStep } from '@shared/contract/doctor';
import type { Tone } from '../../theme/tokens';

/** What an examination comes to. */
export type Verdict =
  | { readonly kind: 'running' }
  /** Ended before all was asked. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'good' }
  | { readonly kind: 'look'; readonly count: number }
  /** The first step that failed explains the rest. */
  | { readonly kind: 'failed'; readonly step: DoctorStep }
  /** The app as a whole is disabled or barred, which is no fault of its secret. */
  | { readonly kind: 'barred' }
  /** No answer at all, which is no fault of a clock, though the first answer is looked at for its time. */
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'missing'; readonly probes: readonly DoctorProbe[] };

export function verdictOf({ finishedAt, host, steps, probes }: DoctorReport): Verdict {
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed?.step === 'clock' && failed.error?.code !== 'internal') return { kind: 'unreachable', host };
  if (failed?.error?.code === 'permission') return { kind: 'barred' };
  if (failed !== undefined) return { kind: 'failed', step: failed };
  if (finishedAt === null) return { kind: 'running' };
  const missing = probes.filter(({ state }) => state === 'failed');
  if (missing.length > 0) return { kind: 'missing', probes: missing };
  const all = [...steps, ...probes];
  if (all.some(({ note }) => note === 'stopped')) return { kind: 'stopped' };
  const count = all.filter(({ state }) => state === 'warning').length;
  return count > 0 ? { kind: 'look', count } : { kind: 'good' };
}

export const VERDICT_TONES: Readonly<Record<Verdict['kind'], Tone>> = {
  running: 'running',
  stopped: 'unknown',
  good: 'verified',
  look: 'waiting',
  failed: 'failed',
  barred: 'failed',
  unreachable: 'failed',
  missing: 'failed',
};
