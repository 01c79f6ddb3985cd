import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffers } from '@renderer/commands/offers';
import { COPY_LIMIT } from '@shared/domain/limits';
import styles from './tooMuch.module.css';

/** The export that the open screen offers for what was to be copied; undefined where it offers none now. */
export function exportOffered(isPicked: boolean): (() => void) | undefined {
  const offer = useOffers.getState().offers.get(isPicked ? 'exportPicked' : 'exportMatching');
  return offer?.availability === 'enabled' ? offer.run : undefined;
}

interface Props {
  readonly onExport: (() => void) | undefined;
}

/** Says that this is too much to copy, and leads to the export of the same rows. */
export function TooMuch({ onExport }: Props) {
  const { t } = useTranslation('grid');
  if (onExport === undefined) return <>{t('copy.tooMuch', { most: COPY_LIMIT })}</>;
  return (
    <>
      {t('copy.tooMuchOr', { most: COPY_LIMIT })}{' '}
      <Button type="link" size="small" className={styles['export'] ?? ''} onClick={onExport}>
        {t('copy.export')}
      </Button>
    </>
  );
}
