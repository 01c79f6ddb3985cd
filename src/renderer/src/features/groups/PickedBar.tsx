import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PICK_LIMIT } from '@renderer/grid/selection';
import { tourTarget } from '../tour/targets';
import styles from './SelectionBar.module.css';

interface Props {
  readonly count: number;
  /** Out of how many. */
  readonly total: number;
  /** What the picked groups amount to. */
  readonly facts?: readonly string[];
  /** Whether the last pick would have named too many groups. */
  readonly overflow: boolean;
  readonly readOnly: boolean;
  readonly busy?: boolean;
  readonly onClear: () => void;
  readonly onHandOver: () => void;
}

/** What is picked, and the way to hand it over. */
export function PickedBar(props: Props) {
  const { count, total, facts = [], overflow, readOnly, busy = false, onClear, onHandOver } = props;
  const { t } = useTranslation('groups');
  return (
    <div className={styles['bar']} role="region" aria-label={t('selection.label')}>
      <span className={styles['count']} aria-live="polite">
        {t('selection.count', { count, total })}
      </span>
      {facts.map((fact) => (
        <span key={fact} className={styles['facts']}>
          {fact}
        </span>
      ))}
      {overflow ? (
        <span className={styles['warn']} role="alert">
          {t('selection.overflow', { count: PICK_LIMIT })}
        </span>
      ) : (
        <span className={styles['warn']}>{readOnly ? t('selection.readOnly') : ''}</span>
      )}
      <Button onClick={onClear}>{t('selection.clear')}</Button>
      <Button
        type="primary"
        icon={<ArrowRightOutlined aria-hidden="true" />}
        iconPlacement="end"
        disabled={readOnly || count === 0}
        loading={busy}
        {...tourTarget('handOver')}
        onClick={onHandOver}
      >
        {t('selection.handOver')}
      </Button>
    </div>
  );
}
