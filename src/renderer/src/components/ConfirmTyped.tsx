import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ConfirmTyped.module.css';
import { isTyped } from './isTyped';

interface Props {
  /** What has to be typed: the number of groups, or a name. */
  readonly expected: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onConfirm?: () => void;
}

/** A field for typing what is about to happen, before something that cannot be taken back. */
export function ConfirmTyped({ expected, value, onChange, onConfirm }: Props) {
  const { t } = useTranslation('common');
  const id = useId();
  const matches = isTyped(value, expected);
  const wrong = value !== '' && !matches && value.length >= expected.length;
  return (
    <div className={styles['confirm']}>
      <label htmlFor={id}>{t('confirm.typeNumber', { expected })}</label>
      <Input
        id={id}
        className={styles['input']}
        value={value}
        status={wrong ? 'error' : ''}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={() => matches && onConfirm?.()}
      />
      {wrong && (
        <span role="alert" className={styles['wrong']}>
          {t('confirm.mismatch', { expected })}
        </span>
      )}
    </div>
  );
}
