import { CopyOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { useLanguage } from '../i18n/useLanguage';
import { errorDetails, errorText } from '../lib/errorText';
import { useCopy } from '../lib/useCopy';
import { DoctorLink } from './DoctorLink';
import styles from './ErrorNote.module.css';

interface Props {
  readonly error: AppError;
  /** The way out, such as a button that tries again. */
  readonly action?: ReactNode;
  /** `bare` leaves the box away, for notes inside one. */
  readonly look?: 'box' | 'bare';
  /** `waiting` for what went wrong beside something that did succeed. */
  readonly tone?: 'failed' | 'waiting';
}

/** An error where it happened: the sentence, the next step, and small beside it what support asks for. */
export function ErrorNote({ error, action, look = 'box', tone = 'failed' }: Props) {
  const { t } = useTranslation('common');
  const { copied, copy } = useCopy();
  const { sentence, next } = errorText(error, useLanguage());
  const { vendor } = error;
  return (
    <div role="alert" className={`${styles['note']} ${styles[look]}`} data-tone={tone}>
      {tone === 'failed' ? (
        <ExclamationCircleFilled className={styles['icon']} aria-hidden="true" />
      ) : (
        <WarningFilled className={styles['icon']} aria-hidden="true" />
      )}
      <div className={styles['body']}>
        <p className={styles['sentence']}>{sentence}</p>
        {next !== undefined && <p className={styles['next']}>{next}</p>}
        {/* The vendor names the address in every answer; only one code is about it. */}
        {error.code === 'ip-not-trusted' && vendor?.fromIp !== undefined && <FromIp ip={vendor.fromIp} />}
        <div className={styles['foot']}>
          {action}
          <DoctorLink error={error} />
          <button type="button" className={styles['code']} onClick={() => copy(errorDetails(error))}>
            <span>
              {vendor?.errcode === undefined ? error.reason : t('error.vendorCode', { code: vendor.errcode })}
            </span>
            <CopyOutlined aria-hidden="true" />
            <span aria-live="polite">{copied ? t('copied') : t('error.copyDetails')}</span>
          </button>
        </div>
      </div>
    </div>
  );
}

/** The address that the vendor rejected, ready to be sent to whoever keeps the list of trusted IPs. */
function FromIp({ ip }: { ip: string }) {
  const { t } = useTranslation('common');
  const { copied, copy } = useCopy();
  return (
    <p className={styles['ip']}>
      <span className={styles['ipLabel']}>{t('error.fromIp')}</span>
      <code className={styles['address']}>{ip}</code>
      <Button size="small" icon={<CopyOutlined aria-hidden="true" />} onClick={() => copy(ip)}>
        {copied ? t('copied') : t('error.copyIp')}
      </Button>
    </p>
  );
}
