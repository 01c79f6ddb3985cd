import type { DoctorProbe, DoctorReport, DoctorStep } from '@shared/contract/doctor';
import {
  DOCTOR_STEPS,
  type DoctorFact,
  type DoctorNote,
  type DoctorStepName,
  type ProbeName,
} from '@shared/domain/doctor';
import { unreachable } from '@shared/domain/exhaustive';
import type { Vendor } from '@shared/domain/vendor';
import { visibleError, visibleFacts } from './clean';
import type { AppError } from '@shared/domain/errors';
import type { ConnectionRecord } from '@main/store/api';

export type Facts = Readonly<Partial<Record<DoctorFact, string | number | boolean>>>;

/** How a step or a probe ended. */
export interface Found {
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly facts?: Facts;
  readonly note?: DoctorNote | undefined;
  readonly error?: AppError | undefined;
}

interface Amendment extends Pick<Found, 'state' | 'facts'> {
  readonly note?: DoctorNote | null | undefined;
  readonly error?: AppError;
}

type Shown = Pick<DoctorStep, 'state' | 'facts' | 'note' | 'error'>;

const WAITING: Shown = { state: 'waiting', facts: {}, note: null, error: null };

/** The report of one examination while it grows. Nothing gets in that could be a secret. */
export class Findings {
  #report: DoctorReport;

  /**
   * @param now Unix seconds
   * @param changed hears each change
   */
  constructor(
    { id, vendor, name, baseUrl }: ConnectionRecord,
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {
    this.#report = {
      connectionId: id,
      vendor,
      name,
      host: new URL(baseUrl).host,
      startedAt: now(),
      finishedAt: null,
      steps: DOCTOR_STEPS.map((step) => ({ ...WAITING, step, ms: null })),
      probes: probesOf(vendor).map((probe) => ({ ...WAITING, probe })),
    };
  }

  /** As it is now; it never changes once it was given out. */
  get report(): DoctorReport {
    return this.#report;
  }

  begin(name: DoctorStepName): void {
    this.#step(name, (step) => ({ ...step, state: 'running' }));
  }

  /** Something to know while a step still works. */
  tell(name: DoctorStepName, note: DoctorNote): void {
    this.#step(name, (step) => ({ ...step, note }));
  }

  /** @param ms null for a step that was not taken */
  end(name: DoctorStepName, found: Found, ms: number | null): void {
    this.#step(name, (step) => ({ ...step, ...shown(found), ms }));
  }

  /** What a later step tells about an earlier one; its facts stay, and what is not said too. */
  amend(name: DoctorStepName, { state, facts = {}, note, error }: Amendment): void {
    this.#step(name, (step) => ({
      ...step,
      state,
      facts: { ...step.facts, ...visibleFacts(facts) },
      note: note === undefined ? step.note : note,
      error: error === undefined ? step.error : visibleError(error),
    }));
  }

  of(name: DoctorStepName): DoctorStep | undefined {
    return this.#report.steps.find(({ step }) => step === name);
  }

  beginProbe(name: ProbeName): void {
    this.#probe(name, (probe) => ({ ...probe, state: 'running' }));
  }

  endProbe(name: ProbeName, found: Found): void {
    this.#probe(name, (probe) => ({ ...probe, ...shown(found) }));
  }

  finish(): void {
    this.#report = { ...this.#report, finishedAt: this.now() };
    this.changed();
  }

  #step(name: DoctorStepName, change: (step: DoctorStep) => DoctorStep): void {
    const steps = this.#report.steps.map((step) => (step.step === name ? change(step) : step));
    this.#report = { ...this.#report, steps };
    this.changed();
  }

  #probe(name: ProbeName, change: (probe: DoctorProbe) => DoctorProbe): void {
    const probes = this.#report.probes.map((probe) => (probe.probe === name ? change(probe) : probe));
    this.#report = { ...this.#report, probes };
    this.changed();
  }
}

function shown({ state, facts = {}, note, error }: Found): Shown {
  return {
    state,
    facts: visibleFacts(facts),
    note: note ?? null,
    error: error === undefined ? null : visibleError(error),
  };
}

/** The permissions that the app needs of a vendor. */
function probesOf(vendor: Vendor): readonly ProbeName[] {
  switch (vendor) {
    case 'wecom':
      return [
        'contacts',
        'customerContact',
        'leavers',
        'groups',
        'statistics',
        'joinWays',
        'customerService',
      ];
    case 'wshoto':
      return ['tagStatistics'];
    case 'sobot':
      return ['sobotStatistics'];
    default:
      return unreachable(vendor);
  }
}
