import { CompassOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TOUR_STEPS, type TourFacts } from './steps';
import styles from './TourStrip.module.css';
import { useTourProgress } from './tourProgress';

/** The guide inside the hand-over wizard, which lies over the card: what to do here, and why. */
export function TourStrip({ shows }: { shows: NonNullable<TourFacts['wizard']> }) {
  const { t } = useTranslation('tour');
  const step = useTourProgress((state) => state.step);
  const says = useTourProgress((state) => state.says);
  useEffect(() => {
    useTourProgress.setState({ wizard: shows });
  }, [shows]);
  useEffect(() => () => useTourProgress.setState({ wizard: null }), []);
  // A plan that runs already is no matter of this wizard.
  if (step === null || step === 'end' || step === 'verify' || says === null || says === 'end') return null;
  return (
    <div className={styles['strip']} data-tour-strip="" role="note" aria-label={t('title')}>
      <CompassOutlined className={styles['sign'] ?? ''} aria-hidden="true" />
      <p aria-live="polite">
        <strong>
          {t('at', { step: TOUR_STEPS.indexOf(step) + 1, of: TOUR_STEPS.length, name: t(`steps.${step}`) })}
        </strong>{' '}
        {t(`says.${says}`)}
      </p>
    </div>
  );
}
