import { SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PALETTE_SHORTCUT } from '@renderer/commands/all';
import { ariaKeys, keyCaps } from '@renderer/commands/keys';
import caps from './palette.module.css';
import { showOverlay } from './paletteState';
import styles from './PaletteButton.module.css';

/** Looks like a search field and opens the palette, where the search is. */
export function PaletteButton() {
  const { t } = useTranslation('palette');
  return (
    <button
      type="button"
      className={styles['button']}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys(PALETTE_SHORTCUT)}
      title={t('open')}
      onClick={() => showOverlay('palette')}
    >
      <SearchOutlined aria-hidden="true" />
      {/* The name is what is seen, so that it can be said to a computer that listens. */}
      <span className={styles['word']}>{t('short')}</span>
      <span className={`${caps['caps']} ${styles['keys']}`} aria-hidden="true">
        {keyCaps(PALETTE_SHORTCUT).map((cap) => (
          <kbd key={cap} className={`${caps['cap']} ${styles['cap']}`} data-cap={cap} />
        ))}
      </span>
    </button>
  );
}
