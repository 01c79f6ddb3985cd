import { useTranslation } from 'react-i18next';
import type { LinkedGroup } from '@shared/contract/join-ways';
import { GROUP_CAPACITY, NEARLY_FULL } from '@shared/domain/join-way-rules';
import { StatusTag } from '@renderer/components/StatusTag';

/** That a group has disappeared, is full or soon will be; nothing while it has room. */
export function FullTag({ group: { members, presence } }: { group: LinkedGroup }) {
  const { t } = useTranslation('joinWays');
  if (presence === 'gone') return <StatusTag tone="failed">{t('panel.groups.gone')}</StatusTag>;
  if (members === null || members < NEARLY_FULL) return null;
  return members >= GROUP_CAPACITY ? (
    <StatusTag tone="failed">{t('panel.groups.full')}</StatusTag>
  ) : (
    <StatusTag tone="waiting">{t('panel.groups.nearlyFull')}</StatusTag>
  );
}
