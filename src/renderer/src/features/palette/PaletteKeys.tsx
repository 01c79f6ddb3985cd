import { useTranslation } from 'react-i18next';
import type { Shortcut } from '@renderer/commands/keys';
import { KeyCaps } from './KeyCaps';
import styles from './palette.module.css';

const KEYS = [
  ['move', [{ key: 'ArrowUp' }, { key: 'ArrowDown' }]],
  ['run', [{ key: 'Enter' }]],
  ['close', [{ key: 'Escape' }]],
  ['sheet', [{ mod: true, key: '/' }]],
] as const satisfies readonly (readonly [string, readonly Shortcut[]])[];

/** What the keys do here, for those who see the palette for the first time. */
export function PaletteKeys() {
  const { t } = useTranslation('palette');
  return (
    <p className={styles['keys']} aria-hidden="true">
      {KEYS.map(([name, shortcuts]) => (
        <span key={name} className={styles['key']}>
          {shortcuts.map((shortcut) => (
            <KeyCaps key={shortcut.key} shortcut={shortcut} />
          ))}
          {t(`keys.${name}`)}
        </span>
      ))}
    </p>
  );
}
