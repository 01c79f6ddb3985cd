import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '@shared/domain/group';
import { GROUP_CAPACITY, JOIN_WAY_GROUPS } from '@shared/domain/join-way-rules';
import { GroupPicker } from '@renderer/components/GroupPicker';
import { FullTag } from '../FullTag';
import { strange, type GroupNames } from '../items';
import { groupName } from '../words';
import { added, movedTo } from './draft';
import styles from './form.module.css';

interface Props {
  readonly connectionId: string;
  readonly chatIds: readonly string[];
  readonly names: GroupNames;
  readonly wrong: boolean;
  /** A group was picked, with what is known of it. */
  readonly onGroup: (group: GroupRow) => void;
  readonly onChange: (chatIds: string[]) => void;
}

/** The linked groups in order: picked by name, moved and removed. */
export function GroupsField({ connectionId, chatIds, names, wrong, onGroup, onChange }: Props) {
  const { t } = useTranslation(['joinWays', 'common']);
  const full = chatIds.length >= JOIN_WAY_GROUPS;
  return (
    <>
      {chatIds.length > 0 && (
        <ol className={styles['groups']}>
          {chatIds.map((chatId, index) => {
            const group = names.get(chatId) ?? strange(chatId);
            const name = groupName(group, t);
            const { members, presence } = group;
            return (
              <li key={chatId} className={styles['group']}>
                <span className={styles['place']} aria-hidden="true">
                  {index + 1}
                </span>
                <span className={styles['groupName']} title={name}>
                  {name}
                </span>
                {presence === 'present' && members !== null && (
                  <span className={styles['members']}>
                    {t('panel.groups.members', { members, capacity: GROUP_CAPACITY })}
                  </span>
                )}
                <FullTag group={group} />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden="true" />}
                  aria-label={t('form.groupUp', { name })}
                  disabled={index === 0}
                  onClick={() => onChange(movedTo(chatIds, index, index - 1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden="true" />}
                  aria-label={t('form.groupDown', { name })}
                  disabled={index === chatIds.length - 1}
                  onClick={() => onChange(movedTo(chatIds, index, index + 1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden="true" />}
                  aria-label={t('form.groupRemove', { name })}
                  onClick={() => onChange(chatIds.filter((other) => other !== chatId))}
                />
              </li>
            );
          })}
        </ol>
      )}
      <GroupPicker
        className={styles['picker'] ?? ''}
        connectionId={connectionId}
        label={t('form.field.chatIds')}
        placeholder={full ? t('form.groupsFull', { most: JOIN_WAY_GROUPS }) : t('form.groupsPick')}
        disabled={full}
        status={wrong ? 'error' : ''}
        chosen={chatIds}
        value={null}
        onChange={(group) => {
          if (group === null) return;
          onGroup(group);
          onChange(added(chatIds, group.chatId));
        }}
      />
    </>
  );
}
