import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UpdateStatus } from '@shared/contract/updates';
import { useOffer } from '../../commands/offers';
import { ErrorNote } from '../../components/ErrorNote';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useFormat } from '../../lib/useFormat';
import { visibleText } from '../../lib/visibleText';
import { useAppState } from '../../state/AppState';
import { useUpdates } from '../../state/useUpdates';
import { Line } from './Line';
import { openPart } from './SectionList';
import styles from './updates.module.css';

/** What is known of newer versions, and what can be done about them now. */
export function UpdateState() {
  const { t } = useTranslation('updates');
  const { version: own } = useAppState();
  const { fresh } = useFormat();
  const { data: status } = useUpdates();
  const check = useCall('updates.check');
  const download = useCall('updates.download');
  const install = useCall('updates.install');
  useErrorToast(check.error, download.error, install.error);
  useOffer('checkUpdates', () => {
    openPart('updates');
    void check.run();
  });
  if (status === undefined) return null;
  const { state, why, feed, percent, notes, error, checkedAt } = status;
  const version = visibleText(status.version ?? '');
  const where = feed === null ? '' : visibleText(feed);
  const hint = why === null ? t('feed', { feed: where }) : t(`why.${why}`);
  const asked = checkedAt === null ? hint : t('checked', { time: fresh(checkedAt), feed: where });
  const act = {
    check: () => void check.run(),
    download: () => void download.run(),
    install: () => void install.run(),
  };
  return (
    <>
      <Line
        name={t(`state.${sentenceOf(status)}`, { own, version })}
        hint={why === null ? asked : hint}
        note={state === 'current' ? undefined : <p className={styles['own']}>{t('own', { own })}</p>}
      >
        {state === 'downloading' ? (
          <Progress aria-label={t('progress')} className={styles['progress'] ?? ''} percent={percent ?? 0} />
        ) : (
          <Actions status={status} busy={check.busy || install.busy} {...act} />
        )}
      </Line>
      {error !== null && (
        <div className={styles['block']}>
          <ErrorNote error={error} />
        </div>
      )}
      {notes !== null && (
        <section className={styles['block']} aria-label={t('notes', { version })}>
          <h3 className={styles['head']}>{t('notes', { version })}</h3>
          <p className={styles['notes']}>{notes.split('\n').map(visibleText).join('\n')}</p>
        </section>
      )}
    </>
  );
}

/** A failed download is told apart from a failed question by the version that it is of. */
const sentenceOf = ({ state, version }: UpdateStatus): UpdateStatus['state'] | 'downloadFailed' =>
  state === 'failed' && version !== null ? 'downloadFailed' : state;

interface ActionProps {
  readonly status: UpdateStatus;
  readonly busy: boolean;
  readonly check: () => void;
  readonly download: () => void;
  readonly install: () => void;
}

function Actions({ status: { state, version, why }, busy, check, download, install }: ActionProps) {
  const { t } = useTranslation('updates');
  if (why !== null) return null;
  const retries = state === 'failed' && version !== null;
  return (
    <div className={styles['actions']}>
      <Button loading={busy || state === 'checking'} onClick={check}>
        {t('check')}
      </Button>
      {(state === 'available' || retries) && (
        <Button type="primary" onClick={download}>
          {retries ? t('again') : t('download')}
        </Button>
      )}
      {state === 'ready' && (
        <Button type="primary" loading={busy} onClick={install}>
          {t('install')}
        </Button>
      )}
    </div>
  );
}
