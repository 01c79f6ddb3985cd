import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobBar } from '../../components/job/JobBar';
import { useJobWords } from '../../components/job/useJobWords';
import { Panel } from '../../components/Panel';
import { isActive, useJobs } from '../../state/jobs';
import { go } from '../../stores/router';
import styles from './WorkPanel.module.css';

/** What runs now. */
export function WorkPanel() {
  const { t } = useTranslation('overview');
  const words = useJobWords();
  const active = useJobs().filter(isActive);
  const all = (
    <Button type="link" size="small" onClick={() => go({ screen: 'jobs' })}>
      {t('work.all')}
    </Button>
  );
  return (
    <Panel title={t('work.title')} actions={all}>
      {active.length === 0 ? (
        <p className={styles['none']}>{t('work.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {active.map((job) => {
            const { title, sentence, progress } = words(job);
            return (
              <li key={job.id} className={styles['job']}>
                <div className={styles['line']}>
                  <span className={styles['title']}>{title}</span>
                  <span className={styles['muted']}>{progress}</span>
                </div>
                <JobBar job={job} label={title} />
                <span className={styles['muted']}>{sentence}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
