import { DisconnectOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { BASE_URLS } from '@shared/domain/connection-fields';
import { Id } from '../../components/Id';
import { StatusTag } from '../../components/StatusTag';
import { useLanguage } from '../../i18n/useLanguage';
import { useFormat } from '../../lib/useFormat';
import type { Tone } from '../../theme/tokens';
import styles from './connections.module.css';
import { secretKind } from './words';

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
  const language = useLanguage();
  const { vendor, credential, corpId, baseUrl, proxyUrl, secret, reachability, groupsSyncedAt } = connection;
  const preset = BASE_URLS[vendor].find(({ url }) => url === baseUrl);
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t(`accountNames.${vendor}`)}</dt>
        <dd>
          <Id value={corpId} />
        </dd>
      </div>
      <div>
        <dt>{t(`secretNames.${secretKind(vendor, credential)}`)}</dt>
        <dd>
          <StatusTag tone={SECRET_TONES[secret]} look="plain">
            {t(`secret.${secret}`)}
          </StatusTag>
        </dd>
      </div>
      <div>
        <dt>{t('facts.address')}</dt>
        <dd className={styles['address']} title={baseUrl}>
          {preset === undefined ? baseUrl : language === 'en' ? preset.en : preset.zh}
        </dd>
      </div>
      <div>
        <dt>{t('facts.proxy')}</dt>
        <dd className={styles['address']} title={proxyUrl}>
          {proxyUrl === '' ? t('facts.proxySystem') : proxyUrl}
        </dd>
      </div>
      {vendor === 'wecom' && (
        <div>
          <dt>{t('facts.synced')}</dt>
          <dd>{groupsSyncedAt === null ? t('common:never') : fresh(groupsSyncedAt)}</dd>
        </div>
      )}
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
