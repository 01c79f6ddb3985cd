import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import { LANGUAGES, type Language } from '@shared/domain/language';
import { useCopy } from '../../lib/useCopy';
import { go } from '../../stores/router';
import styles from './doctor.module.css';

interface Props {
  readonly error: AppError;
  readonly connection: Connection;
  readonly host: string;
}

/** What to do about 60020: the place in the console, the letter to IT, and the proxy (D:90664, D:90313). */
export function TrustedIp({ error, connection, host }: Props) {
  const { t } = useTranslation('doctor');
  const ip = error.vendor?.fromIp;
  return (
    <section className={styles['ip']} aria-label={t('ip.title')}>
      <h3>{t('ip.title')}</h3>
      <ol className={styles['todo']}>
        <li>
          <strong>{t('ip.path')}</strong>
        </li>
        <li>{t('ip.add', { ip: ip ?? t('ip.unknownIp') })}</li>
        <li>{t('ip.soon')}</li>
      </ol>
      <ul className={styles['else']}>
        <li>{t('ip.first')}</li>
        <li>
          {t('ip.proxy')}{' '}
          <Button
            size="small"
            type="link"
            onClick={() => go({ screen: 'connections', edit: { id: connection.id } })}
          >
            {t('ip.setProxy')}
          </Button>
        </li>
      </ul>
      <h3>{t('ip.forIt')}</h3>
      <div className={styles['letters']}>
        {LANGUAGES.map((language) => (
          <Letter key={language} language={language} ip={ip} corpId={connection.corpId} host={host} />
        ))}
      </div>
    </section>
  );
}

interface LetterProps {
  readonly language: Language;
  readonly ip: string | undefined;
  readonly corpId: string;
  readonly host: string;
}

/** The letter to IT in one language, whichever is on the screen. */
function Letter({ language, ip, corpId, host }: LetterProps) {
  const { t, i18n } = useTranslation(['doctor', 'common']);
  const { copied, copy } = useCopy();
  const own = i18n.getFixedT(language, 'doctor');
  const text = own('ip.letter', { ip: ip ?? own('ip.unknownIp'), corpId, host });
  return (
    <article className={styles['letter']} lang={language}>
      <div className={styles['letterHead']}>
        <span>{t(language === 'en' ? 'ip.english' : 'ip.chinese')}</span>
        <Button size="small" icon={<CopyOutlined aria-hidden="true" />} onClick={() => copy(text)}>
          {copied ? t('common:copied') : t('ip.copy')}
        </Button>
      </div>
      <p className={styles['letterText']}>{text}</p>
    </article>
  );
}
