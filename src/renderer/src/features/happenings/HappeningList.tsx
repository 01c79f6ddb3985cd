import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Happening } from '@shared/contract/happenings';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { useActiveConnection } from '@renderer/state/AppState';
import { useSaveSettings } from '@renderer/state/useSaveSettings';
import { go } from '@renderer/stores/router';
import { HappeningRow } from './HappeningRow';
import styles from './happenings.module.css';
import { placeOf } from './place';

interface Props {
  readonly rows: readonly Happening[];
  readonly unseen: number;
  /** The list is left for the place of one of them. */
  readonly onLeave: () => void;
}

/** What happened, newest first: each leads to its place. */
export function HappeningList({ rows, unseen, onLeave }: Props) {
  const { t } = useTranslation('happenings');
  const active = useActiveConnection();
  const save = useSaveSettings();
  const see = useCall('happenings.seen');
  useErrorToast(see.error, save.error);
  const [latest] = rows;

  const open = async (happening: Happening): Promise<void> => {
    const { id, connectionId, seen } = happening;
    const place = placeOf(happening);
    if (!seen) void see.run({ upTo: id, only: true });
    if (place === null) return;
    onLeave();
    if (connectionId !== '' && active?.id !== connectionId)
      await save.run({ activeConnection: connectionId });
    go(place);
  };

  return (
    <section className={styles['list']} aria-label={t('title')}>
      <div className={styles['head']}>
        <h2>{t('title')}</h2>
        <Button
          type="link"
          size="small"
          disabled={unseen === 0}
          loading={see.busy}
          onClick={() => latest !== undefined && void see.run({ upTo: latest.id })}
        >
          {t('seeAll')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('none')}</p>
      ) : (
        <ul className={styles['rows']}>
          {rows.map((happening) => (
            <HappeningRow key={happening.id} happening={happening} onOpen={() => void open(happening)} />
          ))}
        </ul>
      )}
    </section>
  );
}
