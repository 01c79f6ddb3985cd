import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { goAndDo } from '@renderer/commands/offers';
import { showHelp } from '@renderer/stores/help';
import { go } from '@renderer/stores/router';
import { routeOf } from './targets';
import styles from './TourCard.module.css';
import type { TourNow } from './useTourStand';

interface Props {
  readonly now: TourNow;
  readonly onFinish: () => void;
}

/** What was done, and where to go from here. */
export function TourEnd({ now, onFinish }: Props) {
  const { t } = useTranslation('tour');
  const { stand, plan } = now;
  return (
    <div className={styles['next']}>
      <div className={styles['words']} aria-live="polite">
        <h3>{t('steps.end')}</h3>
        <p>{t('says.end', { count: plan?.proven ?? 0 })}</p>
        <nav className={styles['onward']} aria-label={t('onward.label')}>
          <Button size="small" onClick={() => go(routeOf(stand, plan?.id, undefined))}>
            {t('onward.plan')}
          </Button>
          <Button size="small" onClick={() => go({ screen: 'connections', edit: { vendor: 'wecom' } })}>
            {t('onward.connect')}
          </Button>
          <Button size="small" onClick={() => goAndDo('importPlan', { screen: 'transfers' })}>
            {t('onward.import')}
          </Button>
          <Button size="small" onClick={() => go({ screen: 'statistics' })}>
            {t('onward.statistics')}
          </Button>
          <Button size="small" onClick={() => showHelp('welcome')}>
            {t('onward.help')}
          </Button>
        </nav>
      </div>
      <Button type="primary" onClick={onFinish}>
        {t('finish')}
      </Button>
    </div>
  );
}
