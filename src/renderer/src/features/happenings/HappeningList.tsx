import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/index';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import type { Query } from '@renderer/lib/useQuery';
import { HappeningRow } from './HappeningRow';
import styles from './happenings.module.css';
import { useOpenTold } from './useOpenTold';

interface Props {
  readonly happenings: Query<Output<'happenings.list'>>;
  /** The list is left for the place of one of them. */
  readonly onLeave: () => void;
}

/** What happened, newest first: each leads to its place. */
export function HappeningList({ happenings: { data, error, loading, refetch }, onLeave }: Props) {
  const { t } = useTranslation('happenings');
  const open = useOpenTold();
  const see = useCall('happenings.seen');
  useErrorToast(see.error);
  const rows = data?.rows ?? [];
  const [latest] = rows;

  return (
    <section className={styles['list']} aria-label={t('title')}>
      <div className={styles['head']}>
        <h2>{t('title')}</h2>
        <Button
          type="link"
          size="small"
          disabled={(data?.unseen ?? 0) === 0}
          loading={see.busy}
          onClick={() => latest !== undefined && void see.run({ upTo: latest.id })}
        >
          {t('seeAll')}
        </Button>
      </div>
      {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
      {loading && <Bones rows={3} />}
      {data !== undefined && rows.length === 0 && <p className={styles['none']}>{t('none')}</p>}
      {rows.length > 0 && (
        <ul className={styles['rows']}>
          {rows.map((happening) => (
            <HappeningRow
              key={happening.id}
              happening={happening}
              onOpen={() => void open(happening, onLeave)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
