import { useTranslation } from 'react-i18next';
import type { LinkedGroup } from '@shared/contract/join-ways';
import { GROUP_CAPACITY } from '@shared/domain/join-way-rules';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { FullTag } from '../FullTag';
import { groupName } from '../words';
import styles from './panel.module.css';

/** The groups that people are led into, in order, with how full each is. */
export function LinkedGroups({ groups }: { groups: readonly LinkedGroup[] }) {
  const { t } = useTranslation('joinWays');
  if (groups.length === 0) return <p className={styles['tab']}>{t('panel.groups.none')}</p>;
  return (
    <ol className={`${styles['tab']} ${styles['groups']}`}>
      {groups.map((group, index) => (
        <Group key={group.chatId} group={group} place={index + 1} />
      ))}
    </ol>
  );
}

function Group({ group, place }: { group: LinkedGroup; place: number }) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { chatId, owner, ownerName, members, presence } = group;
  const name = groupName(group, t);
  return (
    <li className={styles['group']}>
      <span className={styles['place']} aria-hidden="true">
        {place}
      </span>
      <div className={styles['groupMain']}>
        {presence === 'unknown' ? (
          <code className={styles['chatId']}>{chatId}</code>
        ) : (
          <button
            type="button"
            className={styles['link']}
            aria-label={t('panel.groups.open', { name })}
            onClick={() => go({ screen: 'groups', chatId })}
          >
            {name}
          </button>
        )}
        {owner !== null && (
          <span className={styles['small']}>
            {t('panel.groups.owner', { name: visibleText(ownerName ?? owner) })}
          </span>
        )}
        {presence === 'unknown' && (
          <span className={styles['small']} title={t('panel.groups.unknownHint')}>
            {t('panel.groups.unknown')}
          </span>
        )}
      </div>
      <div className={styles['groupFill']}>
        {presence === 'present' && (
          <span className={styles['number']}>
            {members === null
              ? t('panel.groups.membersUnknown')
              : t('panel.groups.members', { members, capacity: GROUP_CAPACITY })}
          </span>
        )}
        <FullTag group={group} />
      </div>
    </li>
  );
}
