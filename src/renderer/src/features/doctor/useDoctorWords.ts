import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorProbe, DoctorStep } from '@shared/contract/doctor';
import { DOCTOR_FACTS, DOCTOR_NOTES, type DoctorFact } from '@shared/domain/doctor';
import type { Vendor } from '@shared/domain/vendor';
import { shanghai } from '../../lib/format';
import { useFormat, type Format } from '../../lib/useFormat';
import { visibleText } from '../../lib/visibleText';
import type { Verdict } from './verdict';

/** A fact with its name, both in words. */
export type NamedFact = readonly [name: string, value: string];
type Facts = DoctorStep['facts'];

/** What the doctor says, in the language of the screen. */
export interface DoctorWords {
  readonly step: (step: DoctorStep['step']) => string;
  readonly probe: (probe: DoctorProbe['probe']) => string;
  /** In the order in which they are worth reading; facts without a name are left out. */
  readonly facts: (facts: Facts) => readonly NamedFact[];
  /** Undefined for a note without a sentence. */
  readonly note: (note: string | null) => string | undefined;
  readonly verdict: (verdict: Verdict) => string;
}

/** Values that are one of a few names. */
const VALUES = ['keychain', 'memory', 'own', 'system', 'none'] as const;

type T = TFunction<readonly ['doctor', 'common']>;

/** Words for the reports of connections to one vendor. */
export function useDoctorWords(vendor: Vendor): DoctorWords {
  const { t } = useTranslation(['doctor', 'common'] as const);
  const format = useFormat();
  return useMemo(() => {
    const step: DoctorWords['step'] = (name) =>
      name === 'token' ? t(`steps.token.${vendor}`) : t(`steps.${name}`);
    const probe: DoctorWords['probe'] = (name) => t(`probes.${name}.name`);
    return {
      step,
      probe,
      facts: (facts) =>
        DOCTOR_FACTS.flatMap((name) => {
          const value = facts[name];
          return value === undefined || value === ''
            ? []
            : [[t(`facts.${name}`), valueText(name, value, t, format)] as const];
        }),
      note: (note) => {
        const known = DOCTOR_NOTES.find((name) => name === note);
        return known === undefined ? undefined : t(`notes.${known}`);
      },
      verdict: (verdict) => verdictText(verdict, t, { step, probe }),
    };
  }, [t, format, vendor]);
}

function valueText(name: DoctorFact, value: string | number | boolean, t: T, format: Format): string {
  if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no');
  if (typeof value === 'number') {
    if (name === 'validTo') return shanghai(value).slice(0, 10);
    return name === 'skewSeconds' ? skewText(value, t, format) : format.number(value);
  }
  const named = VALUES.find((word) => word === value);
  return (name === 'kept' || name === 'via') && named !== undefined
    ? t(`values.${named}`)
    : visibleText(value);
}

/** Positive when this computer is ahead of the vendor. */
function skewText(seconds: number, t: T, { duration }: Format): string {
  if (seconds === 0) return t('values.even');
  return t(seconds > 0 ? 'values.ahead' : 'values.behind', { duration: duration(Math.abs(seconds)) });
}

function verdictText(verdict: Verdict, t: T, { step, probe }: Pick<DoctorWords, 'step' | 'probe'>): string {
  switch (verdict.kind) {
    case 'running':
    case 'stopped':
    case 'good':
    case 'barred':
      return t(`verdict.${verdict.kind}`);
    case 'look':
      return t('verdict.look', { count: verdict.count });
    case 'failed':
      return t('verdict.failed', { step: step(verdict.step.step) });
    case 'missing':
      return t('verdict.missing', {
        count: verdict.probes.length,
        names: verdict.probes.map((each) => probe(each.probe)).join(t('common:listSeparator')),
      });
    case 'unreachable':
      return t('verdict.unreachable', { host: verdict.host });
  }
}
