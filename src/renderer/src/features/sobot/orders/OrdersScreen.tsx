import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { JobPart } from '@renderer/components/job/JobPart';
import { Callout } from '@renderer/features/transfers/Callout';
import styles from '../sobot.module.css';
import { Prepare } from './Prepare';
import { SentOrders } from './SentOrders';

/** Orders to push to Sobot: a write, prepared and confirmed, and what became of each. */
export function OrdersScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation('sobot');
  const { id, readOnly, reachability } = connection;
  const obstacle = readOnly ? 'readOnly' : reachability.state === 'offline' ? 'offline' : null;
  return (
    <section className={styles['screen']} aria-labelledby="sobot-orders">
      <header className={styles['intro']}>
        <h2 id="sobot-orders">{t('parts.orders')}</h2>
        <p>{t('orders.about')}</p>
      </header>
      <Callout tone="waiting">{obstacle === null ? t('orders.write') : t(`orders.${obstacle}`)}</Callout>
      <Prepare connectionId={id} obstacle={obstacle} />
      <JobPart connectionId={id} kind="orders" label={t('job.orders')} />
      <SentOrders connectionId={id} readOnly={readOnly} />
    </section>
  );
}
