import { AimOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { go, useRouter } from '@renderer/stores/router';
import { focusTarget } from './focusTarget';
import type { TourNext } from './steps';
import { routeOf, targetOf, type TourTarget } from './targets';
import styles from './TourCard.module.css';
import type { TourNow } from './useTourStand';

interface Props {
  readonly stand: TourNext;
  readonly now: TourNow;
  readonly target: TourTarget | null;
}

/** What is next and why, and the way to it. */
export function NextStep({ stand, now, target }: Props) {
  const { t } = useTranslation('tour');
  const { plan, picked } = now;
  const show = (): void => {
    // A sync can be started from several screens.
    if (target !== 'sync') go(routeOf(stand, plan?.id, picked));
    const next = targetOf(stand, { route: useRouter.getState().route, narrowed: now.narrowed });
    if (next !== null) focusTarget(next);
  };
  return (
    <div className={styles['next']}>
      <div className={styles['words']} aria-live="polite">
        <h3>{t(`steps.${stand.step}`)}</h3>
        <p>{t(`says.${stand.says}`)}</p>
      </div>
      <Button icon={<AimOutlined aria-hidden="true" />} onClick={show}>
        {t('show')}
      </Button>
    </div>
  );
}
