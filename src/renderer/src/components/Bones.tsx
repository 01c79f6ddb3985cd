import { useTranslation } from 'react-i18next';
import styles from './Bones.module.css';

interface Props {
  readonly rows?: number;
  /** Height of one row in pixels, the same as what will stand there. */
  readonly rowHeight?: number;
}

const WIDTHS = [92, 78, 86, 70, 82, 64] as const;

/** The shape of what is being read. It appears only when reading takes a noticeable time. */
export function Bones({ rows = 6, rowHeight = 32 }: Props) {
  const { t } = useTranslation('common');
  return (
    <div className={styles['bones']} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['row']} style={{ height: rowHeight }}>
          <div className={styles['bone']} style={{ width: `${WIDTHS[row % WIDTHS.length]}%` }} />
        </div>
      ))}
    </div>
  );
}
