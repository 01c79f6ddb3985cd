import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { goAndDo } from '@renderer/commands/offers';
import { showHelp } from '@renderer/stores/help';
import { go } from '@renderer/stores/router';
import styles from './TourCard.module.css';

interface Props {
  readonly planId: number | undefined;
  readonly onFinish: () => void;
}

/** Where to go once the tour is over. */
export function Onward({ planId, onFinish }: Props) {
  const { t } = useTranslation('tour');
  return (
    <nav className={styles['onward']} aria-label={t('onward.label')}>
      {planId !== undefined && (
        <Button onClick={() => go({ screen: 'transfers', planId })}>{t('onward.plan')}</Button>
      )}
      <Button onClick={() => go({ screen: 'connections', edit: { vendor: 'wecom' } })}>
        {t('onward.connect')}
      </Button>
      <Button onClick={() => goAndDo('importPlan', { screen: 'transfers' })}>{t('onward.import')}</Button>
      <Button onClick={() => go({ screen: 'statistics' })}>{t('onward.statistics')}</Button>
      <Button onClick={() => showHelp('welcome')}>{t('onward.help')}</Button>
      <span className={styles['space']} />
      <Button type="primary" onClick={onFinish}>
        {t('finish')}
      </Button>
    </nav>
  );
}
