import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '@shared/contract/groups';
import type { GroupMember } from '@shared/domain/group';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { toldApart } from '@renderer/stores/namesakes';
import styles from './drawer.module.css';

/** More rows than this are not drawn at once; the search finds the rest. */
const MOST_ROWS = 300;

const shown = (text: string | null): string => visibleText(text ?? '').trim();

function holds({ userid, name, nickname, invitor, invitorName, state }: GroupMember, text: string): boolean {
  return [userid, name, nickname, invitor, invitorName, state].some((part) =>
    part?.toLowerCase().includes(text),
  );
}

/** Who is in a group and how each came. */
export function GroupMembers({ detail }: { detail: GroupDetail }) {
  const { t } = useTranslation('groups');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const found = useMemo(
    () => detail.members.filter((member) => wanted === '' || holds(member, wanted)),
    [detail.members, wanted],
  );
  if (detail.group.syncedAt === null) {
    return <p className={`${styles['tab']} ${styles['muted']}`}>{t('drawer.membersUnread')}</p>;
  }
  return (
    <div className={styles['tab']}>
      <Input
        size="small"
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder={t('drawer.memberSearch')}
        aria-label={t('drawer.memberSearch')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className={styles['scroll']} tabIndex={0}>
        {found.slice(0, MOST_ROWS).map((member, place) => (
          <Member
            // Whose personal data was erased has no id any more.
            key={member.userid === '' ? place : member.userid}
            member={member}
            owner={member.userid === detail.group.owner}
          />
        ))}
        {found.length === 0 && <li className={styles['muted']}>{t('drawer.memberNone')}</li>}
        {found.length > MOST_ROWS && (
          <li className={styles['muted']}>{t('drawer.memberMore', { count: found.length - MOST_ROWS })}</li>
        )}
      </ul>
    </div>
  );
}

/** External contacts have no namesakes: nobody chooses among them. */
const calledBy = (userid: string, name: string | null): string =>
  shown(name) === '' ? userid : toldApart(shown(name), userid);

function Member({ member, owner }: { member: GroupMember; owner: boolean }) {
  const { t } = useTranslation(['groups', 'safety']);
  const name = member.userid === '' ? t('safety:erased') : calledBy(member.userid, member.name);
  const nickname = shown(member.nickname);
  const how = [
    t(`drawer.scene.${member.joinScene}`),
    member.invitor === null
      ? ''
      : t('drawer.invitedBy', { name: calledBy(member.invitor, member.invitorName) }),
    member.state === null ? '' : t('drawer.byState', { state: visibleText(member.state) }),
  ].filter((part) => part !== '');
  return (
    <li className={styles['row']}>
      <div className={styles['rowMain']}>
        <span className={styles['rowName']}>
          <span title={name}>{name}</span>
          {nickname !== '' && nickname !== name && <span className={styles['small']}>{nickname}</span>}
          {owner && <span className={styles['badge']}>{t('drawer.owner')}</span>}
          <span className={styles['badge']}>{t(`drawer.type.${member.type}`)}</span>
        </span>
        <span className={styles['small']}>{how.join(' · ')}</span>
      </div>
      {member.joinedAt !== null && <span className={styles['small']}>{dateTime(member.joinedAt)}</span>}
    </li>
  );
}
