import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicySetting } from '@shared/domain/policy';
import { useRuling } from '../../state/policy';
import { Line } from './Line';
import styles from './settings.module.css';

interface Props {
  /** The setting that the policy may fix or hide. */
  readonly of: PolicySetting;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly note?: ReactNode;
  /** Makes the control; a fixed one is shown and cannot be changed. */
  readonly children: (fixed: boolean) => ReactNode;
}

/** One setting as the policy of this computer lets it be seen. */
export function SettingLine({ of, name, hint, note, children }: Props) {
  const { t } = useTranslation('settings');
  const ruling = useRuling()(of);
  if (ruling === 'hidden') return null;
  const fixed = ruling === 'fixed';
  return (
    <Line
      name={name}
      hint={hint}
      note={
        <>
          {note}
          {fixed && (
            <p className={styles['fixed']}>
              <LockOutlined aria-hidden="true" /> {t('fixed')}
            </p>
          )}
        </>
      }
    >
      {children(fixed)}
    </Line>
  );
}
