import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { VENDORS, type Vendor } from '@shared/domain/vendor';
import styles from './VendorPicker.module.css';

interface Props {
  readonly label: string;
  /** Given by the form. */
  readonly value?: Vendor;
  readonly onChange?: (vendor: Vendor) => void;
}

/** Whose account it is, with what each vendor gives to this app. */
export function VendorPicker({ label, value, onChange }: Props) {
  const { t } = useTranslation(['connections', 'common']);
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles['vendors']}>
      {VENDORS.map((vendor) => (
        <label key={vendor} className={styles['vendor']} data-chosen={value === vendor}>
          <input
            type="radio"
            name={name}
            className={styles['input']}
            checked={value === vendor}
            autoFocus={value === vendor}
            aria-label={t(`common:vendor.${vendor}`)}
            onChange={() => onChange?.(vendor)}
          />
          <span className={styles['name']}>{t(`common:vendor.${vendor}`)}</span>
          <span className={styles['text']}>{t(`vendors.${vendor}`)}</span>
        </label>
      ))}
    </div>
  );
}
