import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { DoctorLink } from '@renderer/components/DoctorLink';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { errorDetails, errorText } from '@renderer/lib/errorText';
import { useCopy } from '@renderer/lib/useCopy';
import styles from './sobot.module.css';

interface Props {
  readonly error: AppError;
  /** What to say in its place, where its own sentence would be about something else. */
  readonly words?: string | undefined;
}

/** An error in a row: what happened, what to do, and its code small beside it, copied on click. */
export function ErrorLine({ error, words }: Props) {
  const { t } = useTranslation(['sobot', 'common']);
  const { copied, copy } = useCopy();
  const { sentence, next } = errorText(error, useLanguage());
  const code = String(error.params?.['errcode'] ?? error.vendor?.errcode ?? error.reason);
  return (
    <span className={styles['trouble']}>
      <span>{words ?? sentence}</span>
      {words === undefined && next !== undefined && <span> {next}</span>}{' '}
      <button
        type="button"
        className={styles['code']}
        aria-label={t('copyDetails', { code })}
        onClick={() => copy(errorDetails(error))}
      >
        {code}{' '}
        {copied ? <CheckOutlined aria-label={t('common:copied')} /> : <CopyOutlined aria-hidden="true" />}
      </button>{' '}
      {words === undefined && <DoctorLink error={error} />}
    </span>
  );
}
