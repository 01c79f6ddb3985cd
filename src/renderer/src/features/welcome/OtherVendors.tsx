import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { VENDORS, type Vendor } from '@shared/domain/vendor';

interface Props {
  readonly words: string;
  /** What a button does, in full, for those who hear it without its surroundings. */
  readonly name: (vendor: string) => string;
  readonly disabled: boolean;
  readonly onChoose: (vendor: Vendor) => void;
}

/** One way to begin, for the vendors other than WeCom. */
export function OtherVendors({ words, name, disabled, onChoose }: Props) {
  const { t } = useTranslation('common');
  return (
    <>
      <span>{words}</span>
      {VENDORS.filter((vendor) => vendor !== 'wecom').map((vendor) => (
        <Button
          key={vendor}
          type="link"
          size="small"
          aria-label={name(t(`vendor.${vendor}`))}
          disabled={disabled}
          onClick={() => onChoose(vendor)}
        >
          {t(`vendor.${vendor}`)}
        </Button>
      ))}
    </>
  );
}
