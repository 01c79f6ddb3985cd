import { z } from 'zod';
import { DOCTOR_STEPS, PROBES } from '../domain/doctor';
import { connectionId } from '../domain/group';
import { VENDORS } from '../domain/vendor';
import { appError, call, nothing } from './envelope';

export const doctorStepName = z.enum(DOCTOR_STEPS);
export const probeName = z.enum(PROBES);

/**
 * `ok`, `warning` (works, and something should be looked at), `failed`, `skipped` (cannot be asked after what
 * failed before, or does not exist for this vendor or address), `waiting` and `running` while the doctor works.
 */
export const stepState = z.enum(['waiting', 'running', 'ok', 'warning', 'failed', 'skipped']);
export type StepState = z.infer<typeof stepState>;

/** What a step found out: names of facts with their values, such as `issuer` or `skewSeconds`; words come from i18n. */
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const doctorStep = z.object({
  step: doctorStepName,
  state: stepState,
  facts,
  /** Names a sentence below `doctor.notes`: why a step was skipped, or what to look at. */
  note: z.string().nullable(),
  error: appError.nullable(),
  /** Milliseconds it took; null before it has ended. */
  ms: z.number().int().nullable(),
});
export type DoctorStep = z.infer<typeof doctorStep>;

export const doctorProbe = z.object({
  probe: probeName,
  state: stepState,
  facts,
  note: z.string().nullable(),
  error: appError.nullable(),
});
export type DoctorProbe = z.infer<typeof doctorProbe>;

export const doctorReport = z.object({
  connectionId,
  vendor: z.enum(VENDORS),
  /** Name of the connection and host of its base URL; never a secret, nor a whole URL. */
  name: z.string(),
  host: z.string(),
  startedAt: z.number().int(),
  finishedAt: z.number().int().nullable(),
  steps: z.array(doctorStep),
  probes: z.array(doctorProbe),
});
export type DoctorReport = z.infer<typeof doctorReport>;

export const doctor = {
  /** Begins to examine a connection, or finds the examination that runs; each step arrives as `doctor.changed`. */
  'doctor.run': call(z.object({ connectionId }), doctorReport),
  /** The examination that runs, or the last one since the app was started; null when there was none. */
  'doctor.report': call(z.object({ connectionId }), doctorReport.nullable()),
  'doctor.stop': call(z.object({ connectionId }), nothing),
} as const;
