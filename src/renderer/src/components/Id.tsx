import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { middleEllipsis } from '../lib/format';
import { useCopy } from '../lib/useCopy';
import styles from './Id.module.css';

interface Props {
  readonly value: string;
  /** Most characters shown; the rest is cut out of the middle. */
  readonly keep?: number;
}

/** An id: monospace, cut in the middle, copied on click. */
export function Id({ value, keep = 20 }: Props) {
  const { t } = useTranslation('common');
  const { copied, copy } = useCopy();
  return (
    <button
      type="button"
      className={styles['id']}
      title={t('copyValue', { value })}
      onClick={(event) => {
        event.stopPropagation();
        copy(value);
      }}
    >
      <span className={styles['text']}>{middleEllipsis(value, keep)}</span>
      {copied && <CheckOutlined className={styles['check']} aria-label={t('copied')} />}
    </button>
  );
}
