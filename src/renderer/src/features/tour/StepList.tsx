import { CheckCircleFilled, RightCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@renderer/components/VisuallyHidden';
import { TOUR_STEPS } from './steps';
import styles from './TourCard.module.css';

/** All steps, with those that are behind ticked off. */
export function StepList({ done }: { done: number }) {
  const { t } = useTranslation('tour');
  return (
    <ol className={styles['steps']} aria-label={t('list')}>
      {TOUR_STEPS.map((step, index) => {
        const state = index < done ? 'done' : index === done ? 'next' : 'later';
        return (
          <li key={step} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
            <span className={styles['tick']} aria-hidden="true">
              {state === 'done' && <CheckCircleFilled aria-hidden="true" />}
              {state === 'next' && <RightCircleOutlined aria-hidden="true" />}
              {state === 'later' && index + 1}
            </span>
            <span>{t(`steps.${step}`)}</span>
            {state === 'done' && <VisuallyHidden>{t('done')}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
