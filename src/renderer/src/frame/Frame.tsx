import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoctorTarget } from '../components/doctorTarget';
import { HELP_SLOT } from '../features/help/helpPlace';
import { PaletteHost } from '../features/palette/PaletteHost';
import { TourHost } from '../features/tour/TourHost';
import { useActiveConnection } from '../state/AppState';
import { Announcements } from './Announcements';
import styles from './Frame.module.css';
import { JobStrip } from './JobStrip';
import { Notices } from './Notices';
import { OrphanNews } from './OrphanNews';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { UnfinishedDraft } from './UnfinishedDraft';
import { UpdateNews } from './UpdateNews';
import { useKeyboardOnScreen } from './useKeyboardOnScreen';

/** Everything around a screen: top bar with the connection's band, rail, notices, running jobs. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const connection = useActiveConnection();
  useKeyboardOnScreen();
  return (
    <DoctorTarget value={connection?.id ?? null}>
      <div className={styles['frame']}>
        <a className={styles['skip']} href="#content">
          {t('skip')}
        </a>
        <TopBar />
        <div className={styles['band']} data-connection={connection?.color ?? 'none'} />
        <Rail />
        <main id="content" className={styles['main']} aria-label={t('content')} tabIndex={-1}>
          <Notices />
          <Announcements />
          <OrphanNews />
          <UpdateNews />
          <UnfinishedDraft />
          <div className={styles['screen']}>{children}</div>
        </main>
        <TourHost />
        <div id={HELP_SLOT} className={styles['help']} />
        <JobStrip />
        <PaletteHost />
      </div>
    </DoctorTarget>
  );
}
