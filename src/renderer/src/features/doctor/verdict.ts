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
  | { readonly kind: 'missing'; readonly probes: readonly DoctorProbe[] };

export function verdictOf({ finishedAt, steps, probes }: DoctorReport): Verdict {
  const failed = steps.find(({ state }) => state === 'failed');
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
  missing: 'failed',
};
