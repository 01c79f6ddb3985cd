import { CloseOutlined, CompassOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { setTour } from '@renderer/stores/tour';
import { NextStep } from './NextStep';
import { Onward } from './Onward';
import { StepList } from './StepList';
import { stepsDone, TOUR_STEPS } from './steps';
import type { TourTarget } from './targets';
import styles from './TourCard.module.css';
import { TourEnd } from './TourEnd';
import type { TourNow } from './useTourStand';

interface Props {
  readonly now: TourNow;
  /** What is pointed at on the screen that is open. */
  readonly target: TourTarget | null;
  readonly folded: boolean;
}

/** The guide, in a place of its own below the screen: what is next and why, and what is behind. */
export function TourCard({ now, target, folded }: Props) {
  const { t } = useTranslation('tour');
  const { message } = App.useApp();
  const { stand, plan } = now;
  const ended = stand.step === 'end';
  const leave = (): void => {
    setTour(ended ? 'finished' : 'left');
    if (!ended) void message.info(t('left'));
  };
  const fold = folded ? t('unfold') : t('fold');
  return (
    <section className={styles['card']} aria-label={t('title')} data-folded={folded}>
      <div className={styles['head']}>
        <CompassOutlined className={styles['sign'] ?? ''} aria-hidden="true" />
        <h2>{t('title')}</h2>
        <span className={styles['count']}>
          {t('count', { done: stepsDone(stand), of: TOUR_STEPS.length })}
        </span>
        {folded && <span className={styles['brief']}>{t(`steps.${stand.step}`)}</span>}
        <span className={styles['space']} />
        <Button
          type="text"
          size="small"
          icon={folded ? <UpOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />}
          aria-expanded={!folded}
          aria-label={fold}
          title={fold}
          onClick={() => setTour(folded ? 'open' : 'folded')}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={ended ? t('finish') : t('leave')}
          title={ended ? t('finish') : t('leave')}
          onClick={leave}
        />
      </div>
      {!folded && (
        <div className={styles['body']}>
          {stand.step === 'end' ? (
            <TourEnd count={plan?.proven ?? 0} />
          ) : (
            <NextStep stand={stand} now={now} target={target} />
          )}
          <StepList done={stepsDone(stand)} />
          {ended && <Onward planId={plan?.id} onFinish={leave} />}
        </div>
      )}
    </section>
  );
}
