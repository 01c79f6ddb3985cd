import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checked } from '@shared/domain/addresses';
import { useLanguage } from '../../i18n/useLanguage';
import { reasonText } from '../../lib/errorText';
import { SettingLine } from './SettingLine';
import styles from './settings.module.css';

interface Props {
  readonly of: 'proxyUrl' | 'pacUrl';
  readonly value: string;
  /** The cursor waits here: nothing is changed before there is an address. */
  readonly wanted: boolean;
  readonly check: (text: string) => Checked<string>;
  /** Gets an address that passed. */
  readonly onSave: (address: string) => void;
}

/** An address that is kept when the field is left or Enter pressed, if it can be used. */
export function AddressLine({ of, value, wanted, check, onSave }: Props) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === null) return;
    const checked = check(typed);
    setProblem(checked.ok ? null : (reasonText(checked.reason, language) ?? null));
    if (!checked.ok) return;
    setTyped(null);
    if (checked.value !== value || wanted) onSave(checked.value);
  };
  return (
    <SettingLine
      of={of}
      name={t(of)}
      hint={t(wanted ? `${of}Wanted` : `${of}Text`)}
      note={
        problem !== null && (
          <p id={noteId} role="alert" className={styles['problem']}>
            {problem}
          </p>
        )
      }
    >
      {(fixed) => (
        <Input
          aria-label={t(of)}
          aria-describedby={problem === null ? undefined : noteId}
          aria-invalid={problem !== null}
          status={problem === null ? '' : 'error'}
          className={styles['address'] ?? ''}
          autoFocus={wanted}
          disabled={fixed}
          spellCheck={false}
          autoComplete="off"
          placeholder={t(`${of}Example`)}
          value={typed ?? value}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onPressEnter={keep}
        />
      )}
    </SettingLine>
  );
}
