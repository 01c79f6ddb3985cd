import { CheckOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionColor } from '@shared/contract/connections';
import { CONNECTION_COLORS } from '@shared/domain/connection-fields';
import styles from './ColorPicker.module.css';

interface Props {
  readonly label: string;
  /** Given by the form. */
  readonly value?: ConnectionColor;
  readonly onChange?: (color: ConnectionColor) => void;
}

/** One of the connection colours. */
export function ColorPicker({ label, value, onChange }: Props) {
  const { t } = useTranslation('connections');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles['colors']}>
      {CONNECTION_COLORS.map((color) => (
        <label key={color} className={styles['color']} title={t(`form.colors.${color}`)}>
          <input
            type="radio"
            name={name}
            className={styles['input']}
            checked={value === color}
            aria-label={t(`form.colors.${color}`)}
            onChange={() => onChange?.(color)}
          />
          <span className={styles['swatch']} style={{ background: `var(--connection-${color})` }}>
            {value === color && <CheckOutlined aria-hidden="true" />}
          </span>
        </label>
      ))}
    </div>
  );
}
