import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BASE_URLS } from '@shared/domain/connection-fields';
import type { Vendor } from '@shared/domain/vendor';
import { useLanguage } from '../../i18n/useLanguage';
import styles from './connections.module.css';

interface Props {
  readonly vendor: Vendor;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (url: string) => void;
}

const OTHER = 'other';

/** One of the vendor's own addresses, or another that is typed. */
export function BaseUrlField({ vendor, id, value = '', onChange }: Props) {
  const { t } = useTranslation('connections');
  const language = useLanguage();
  const presets = BASE_URLS[vendor];
  const [typing, setTyping] = useState(() => presets.every(({ url }) => url !== value));
  const choose = (choice: string): void => {
    setTyping(choice === OTHER);
    if (choice !== OTHER) onChange?.(choice);
  };
  return (
    <div className={styles['baseUrl']}>
      <Select
        {...(id === undefined ? {} : { id })}
        value={typing ? OTHER : value}
        options={[
          ...presets.map(({ url, zh, en }) => ({
            value: url,
            label: `${language === 'en' ? en : zh} · ${url}`,
          })),
          { value: OTHER, label: t('form.baseUrlOther') },
        ]}
        onChange={choose}
      />
      {typing && (
        <Input
          value={value}
          spellCheck={false}
          autoComplete="off"
          aria-label={t('form.baseUrlTyped')}
          placeholder={presets[0].url}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </div>
  );
}
