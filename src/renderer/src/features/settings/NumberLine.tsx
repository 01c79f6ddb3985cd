import { InputNumber } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { SettingLine } from './SettingLine';
import styles from './settings.module.css';

interface Props {
  readonly of: 'confirmAbove' | 'memberDays';
  readonly name: string;
  readonly hint: string;
  readonly unit: string;
  /** The largest number that the setting takes. */
  readonly most: number;
}

/** A setting that is a number: kept when the field is left, by Enter, and with the screen itself. */
export function NumberLine({ of, name, hint, unit, most }: Props) {
  const value = useSettings()[of];
  const save = useSaveSettings();
  useErrorToast(save.error);
  const [typed, setTyped] = useState<number | null>(null);
  const keep = async (): Promise<void> => {
    if (typed !== null && typed !== value) await save.run({ [of]: typed });
    setTyped(null);
  };
  // A screen that is left by a shortcut takes its fields away before they lose the cursor.
  const leave = useEffectEvent(() => void keep());
  useEffect(() => () => leave(), []);
  return (
    <SettingLine of={of} name={name} hint={hint}>
      {(fixed) => (
        <InputNumber
          disabled={fixed}
          aria-label={name}
          min={0}
          max={most}
          precision={0}
          className={styles['amount'] ?? ''}
          suffix={unit}
          value={typed ?? value}
          onChange={setTyped}
          onBlur={() => void keep()}
          onPressEnter={() => void keep()}
        />
      )}
    </SettingLine>
  );
}
