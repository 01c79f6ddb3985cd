import { useTranslation } from 'react-i18next';
import type { Vendor } from '@shared/domain/vendor';
import styles from './connections.module.css';

/** Where the credentials come from, and what must be set there before a connection can work (WeCom: D:92109, D:90664). */
export function SetupGuide({ vendor }: { vendor: Vendor }) {
  const { t } = useTranslation('connections');
  const steps: Readonly<Record<Vendor, readonly string[]>> = {
    wecom: [t('guide.app'), t('guide.range'), t('guide.contact'), t('guide.ip')],
    wshoto: [t('guide.wshoto.app'), t('guide.wshoto.key'), t('guide.wshoto.day')],
    sobot: [t('guide.sobot.key'), t('guide.sobot.host'), t('guide.sobot.own')],
  };
  return (
    <details className={styles['guide']}>
      <summary>{t(`guide.titles.${vendor}`)}</summary>
      <ol>
        {steps[vendor].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
