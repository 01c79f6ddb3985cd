import { DisconnectOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { OFFICIAL_BASE_URL } from '@shared/domain/connection-fields';
import { Id } from '../../components/Id';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../lib/useFormat';
import type { Tone } from '../../theme/tokens';
import styles from './connections.module.css';

const REACH_TONES: Readonly<Record<Connection['reachability']['state'], Tone>> = {
  unknown: 'unknown',
  ok: 'verified',
  offline: 'unknown',
  refused: 'failed',
};

const SECRET_TONES: Readonly<Record<Connection['secret'], Tone>> = {
  keychain: 'verified',
  memory: 'waiting',
  missing: 'failed',
};

/** A connection's particulars. */
export function ConnectionFacts({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['connections', 'common']);
  const { fresh } = useFormat();
  const { corpId, baseUrl, proxyUrl, secret, reachability, groupsSyncedAt } = connection;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('facts.corp')}</dt>
        <dd>
          <Id value={corpId} />
        </dd>
      </div>
      <div>
        <dt>{t('facts.secret')}</dt>
        <dd>
          <StatusTag tone={SECRET_TONES[secret]} look="plain">
            {t(`secret.${secret}`)}
          </StatusTag>
        </dd>
      </div>
      <div>
        <dt>{t('facts.address')}</dt>
        <dd className={styles['address']} title={baseUrl}>
          {baseUrl === OFFICIAL_BASE_URL ? t('facts.official') : baseUrl}
        </dd>
      </div>
      <div>
        <dt>{t('facts.proxy')}</dt>
        <dd className={styles['address']} title={proxyUrl}>
          {proxyUrl === '' ? t('facts.proxySystem') : proxyUrl}
        </dd>
      </div>
      <div>
        <dt>{t('facts.synced')}</dt>
        <dd>{groupsSyncedAt === null ? t('common:never') : fresh(groupsSyncedAt)}</dd>
      </div>
      <div>
        <dt>{t('facts.reach')}</dt>
        <dd>
          <StatusTag
            tone={REACH_TONES[reachability.state]}
            look="plain"
            icon={reachability.state === 'offline' ? <DisconnectOutlined aria-hidden="true" /> : undefined}
          >
            {t(`reach.${reachability.state}`)}
          </StatusTag>
        </dd>
      </div>
    </dl>
  );
}
