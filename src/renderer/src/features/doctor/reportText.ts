import type { TFunction } from 'i18next';
import type { DoctorReport } from '@shared/contract/doctor';
import type { Language } from '@shared/domain/language';
import { errorDetails, errorText } from '../../lib/errorText';
import { shanghai } from '../../lib/format';
import type { DoctorWords } from './useDoctorWords';
import { verdictOf } from './verdict';

interface Style {
  readonly words: DoctorWords;
  readonly t: TFunction<readonly ['doctor', 'common']>;
  readonly language: Language;
  readonly version: string;
}

type Error = DoctorReport['steps'][number]['error'];

/** A report as plain text for IT or support. It holds what the report holds: no secret, no token, no whole URL. */
export function reportText(report: DoctorReport, { words, t, language, version }: Style): string {
  const { name, vendor, host, startedAt, steps, probes } = report;
  const why = (error: Error): readonly string[] => {
    if (error === null) return [];
    const { sentence, next } = errorText(error, language);
    const details = errorDetails(error).split('\n').join('; ');
    return [`  ${t('text.error')}: ${sentence}${next === undefined ? '' : ` ${next}`}`, `  (${details})`];
  };
  const noted = (note: string | null): readonly string[] => {
    const text = words.note(note);
    return text === undefined ? [] : [`  ${text}`];
  };
  return [
    t('text.head', { version }),
    t('text.connection', { name, vendor: t(`common:vendor.${vendor}`), host }),
    t('text.time', { time: shanghai(startedAt) }),
    t('text.verdict', { verdict: words.verdict(verdictOf(report)) }),
    '',
    t('text.steps'),
    ...steps.flatMap(({ step, state, facts, note, error }) => [
      `- ${words.step(step)}: ${t(`states.${state}`)}`,
      ...words.facts(facts).map(([fact, value]) => `  ${fact}: ${value}`),
      ...noted(note),
      ...why(error),
    ]),
    ...(probes.length === 0 ? [] : ['', t('probes.title')]),
    ...probes.flatMap(({ probe, state, note, error }) => [
      `- ${words.probe(probe)}: ${t(`probes.states.${state}`)}`,
      ...(state === 'failed' ? [`  ${t('probes.where')}: ${t(`probes.${probe}.where`)}`] : []),
      ...noted(note),
      ...why(error),
    ]),
    '',
  ].join('\n');
}
