import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { KEY_SHEET } from '@renderer/commands/keySheet';
import { keyText } from '@renderer/commands/keys';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { KeyCaps } from './KeyCaps';
import { Overlay } from './Overlay';
import styles from './palette.module.css';
import { sayIn } from '@renderer/commands/speech';

/** Every key that does something, by where it does it. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['palette', 'common']);
  const say = sayIn(i18n, useLanguage());
  return (
    <Overlay label={t('sheet.title')} className={styles['sheet'] ?? ''} onClose={onClose}>
      <header className={styles['sheetHead']}>
        <h2>{t('sheet.title')}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={t('common:close')}
          onClick={onClose}
        />
      </header>
      <div className={styles['sheetBody']} role="region" aria-label={t('sheet.title')} tabIndex={0}>
        {KEY_SHEET.map(({ group, lines }) => (
          <section key={group} className={styles['sheetGroup']} aria-labelledby={`sheet-${group}`}>
            <h3 id={`sheet-${group}`}>{t(`sheet.groups.${group}`)}</h3>
            <dl>
              {lines.map(({ title, keys }) => (
                <div key={title} className={styles['sheetLine']}>
                  <dt>{say(title)}</dt>
                  <dd>
                    {keys.map((shortcut) => (
                      <KeyCaps key={keyText(shortcut)} shortcut={shortcut} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Overlay>
  );
}
