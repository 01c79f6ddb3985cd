import { useTranslation } from 'react-i18next';
import { StatusTag } from '@renderer/components/StatusTag';
import type { Tone } from '@renderer/theme/tokens';
import { yearState, type YearState } from './year';
import { daysText } from './yearText';

/** Past the year the vendor refuses. */
const TONES: Readonly<Record<YearState, Tone>> = {
  unknown: 'unknown',
  past: 'failed',
  ending: 'waiting',
  within: 'verified',
};

/** How much is left of the year in which somebody's groups can be handed over; nothing before that was read. */
export function YearTag({ daysLeft }: { daysLeft: number | null | undefined }) {
  const { t } = useTranslation('orphans');
  if (daysLeft === undefined) return null;
  return <StatusTag tone={TONES[yearState(daysLeft)]}>{daysText(daysLeft, t)}</StatusTag>;
}
