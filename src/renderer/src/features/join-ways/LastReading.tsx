import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@renderer/components/StatusTag';
import { isActive, useJobs } from '@renderer/state/jobs';
import { useDismissed } from '@renderer/stores/dismissed';
import styles from './vault.module.css';

const COUNTS = ['read', 'changed', 'missing', 'failed', 'images'] as const;

/** What the last reading of join ways came to, until it is dismissed; nothing while one is under way. */
export function LastReading({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { keys, dismiss } = useDismissed();
  const [last] = useJobs().filter((job) => job.connectionId === connectionId && job.kind === 'joinWays');
  if (last === undefined || isActive(last) || last.state !== 'done') return null;
  const key = `join-ways-${last.id}`;
  if (keys.has(key)) return null;
  const { counts } = last.progress;
  const parts = COUNTS.flatMap((name) => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [t(`job.${name}`, { count })];
  });
  const trouble = (counts['missing'] ?? 0) + (counts['failed'] ?? 0) > 0;
  return (
    <div className={styles['reading']} role="status">
      <StatusTag tone={trouble ? 'waiting' : 'verified'} look="plain">
        {parts.length === 0
          ? t('job.nothing')
          : t('job.done', { parts: parts.join(t('common:listSeparator')) })}
      </StatusTag>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden="true" />}
        aria-label={t('job.close')}
        title={t('job.close')}
        onClick={() => dismiss(key)}
      />
    </div>
  );
}
