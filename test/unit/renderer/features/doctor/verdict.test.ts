import { describe, expect, it } from 'vitest';
import { isExplained } from '@renderer/components/doctorTarget';
import { verdictOf } from '@renderer/features/doctor/verdict';
import type { DoctorProbe, DoctorReport, DoctorStep } from '@shared/contract/doctor';
import type { AppError } from '@shared/domain/errors';

const step = (name: DoctorStep['step'], state: DoctorStep['state']): DoctorStep => ({
  step: name,
  state,
  facts: {},
  note: null,
  error: null,
  ms: null,
});
const probe = (name: DoctorProbe['probe'], state: DoctorProbe['state']): DoctorProbe => ({
  probe: name,
  state,
  facts: {},
  note: null,
  error: null,
});
const report = (
  steps: readonly DoctorStep[],
  probes: readonly DoctorProbe[] = [],
  finishedAt: number | null = 1_795_000_010,
): DoctorReport => ({
  connectionId: 'c1',
  vendor: 'wecom',
  name: 'Corp',
  host: 'qyapi.weixin.qq.com',
  startedAt: 1_795_000_000,
  finishedAt,
  steps: [...steps],
  probes: [...probes],
});

describe('verdictOf', () => {
  it('names the first step that failed, also while the rest goes on', () => {
    const steps = [step('dns', 'ok'), step('tls', 'failed'), step('token', 'failed')];
    expect(verdictOf(report(steps, [], null))).toEqual({ kind: 'failed', step: steps[1] });
  });

  it('blames the way to the vendor, not the clock, when there was no answer to look at', () => {
    const error: AppError = { code: 'offline', reason: 'net.refused', message: '', retryable: true };
    const steps = [step('tls', 'skipped'), { ...step('clock', 'failed'), error }];
    expect(verdictOf(report(steps))).toEqual({ kind: 'unreachable', host: 'qyapi.weixin.qq.com' });
    const broken = { ...step('clock', 'failed'), error: { ...error, code: 'internal' as const } };
    expect(verdictOf(report([broken]))).toEqual({ kind: 'failed', step: broken });
  });

  it('calls an app that is let do nothing neither a wrong secret nor a missing permission', () => {
    const error: AppError = { code: 'permission', reason: 'wecom.answer', message: '', retryable: false };
    expect(verdictOf(report([{ ...step('token', 'failed'), error }]))).toEqual({ kind: 'barred' });
  });

  it('counts the permissions that are missing when every step passed', () => {
    const probes = [probe('contacts', 'ok'), probe('statistics', 'failed'), probe('joinWays', 'failed')];
    expect(verdictOf(report([step('token', 'ok')], probes))).toEqual({
      kind: 'missing',
      probes: probes.slice(1),
    });
  });

  it('is good with steps that were left out, and worth a look with a warning', () => {
    const steps = [step('dns', 'skipped'), step('clock', 'ok')];
    expect(verdictOf(report(steps)).kind).toBe('good');
    expect(verdictOf(report([...steps, step('tls', 'warning')], [probe('groups', 'warning')]))).toEqual({
      kind: 'look',
      count: 2,
    });
  });

  it('never calls an examination good that was not finished', () => {
    expect(verdictOf(report([step('dns', 'ok'), step('tls', 'running')], [], null)).kind).toBe('running');
    const left = { ...step('tls', 'skipped'), note: 'stopped' };
    expect(verdictOf(report([step('dns', 'ok'), left])).kind).toBe('stopped');
  });
});

describe('isExplained', () => {
  const error = (code: AppError['code'], reason: string): AppError => ({
    code,
    reason,
    message: '',
    retryable: false,
  });

  it('leads to the doctor from what lies between this computer and the vendor', () => {
    expect(isExplained(error('ip-not-trusted', 'wecom.ipNotTrusted'))).toBe(true);
    expect(isExplained(error('auth', 'wecom.secretRefused'))).toBe(true);
    expect(isExplained(error('permission', 'wecom.answer'))).toBe(true);
    expect(isExplained(error('offline', 'net.certificate'))).toBe(true);
    expect(isExplained(error('vendor', 'vendor.notJson'))).toBe(true);
  });

  it('does not send anybody there for what it knows nothing about', () => {
    expect(isExplained(error('store', 'store.diskFull'))).toBe(false);
    expect(isExplained(error('validation', 'transfers.typedCount'))).toBe(false);
    expect(isExplained(error('vendor', 'wecom.answer'))).toBe(false);
  });
});
