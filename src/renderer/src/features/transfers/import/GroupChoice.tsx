import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatchedGroup } from '@shared/contract/transfers';
import { middleEllipsis } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { personName } from '../personName';
import styles from './import.module.css';
import type { ImportLine } from './lines';

interface Props {
  readonly line: ImportLine;
  readonly onChoose: (chosen: readonly string[]) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly group: MatchedGroup;
}

/** Chooses one or several of the groups that a line may mean. */
export function GroupChoice({ line, onChoose }: Props) {
  const { t } = useTranslation(['transfers', 'groups']);
  return (
    <Select<string[], Option>
      className={styles['choice'] ?? ''}
      mode="multiple"
      size="small"
      maxTagCount="responsive"
      disabled={line.dropped}
      value={[...line.chosen]}
      placeholder={t(line.result === 'similar' ? 'import.chooseSimilar' : 'import.chooseSeveral')}
      aria-label={t('import.choose', { line: line.row })}
      popupMatchSelectWidth={560}
      optionFilterProp="label"
      options={line.groups.map((group) => ({
        value: group.chatId,
        // Several of one name can be chosen: the owner tells them apart there as well.
        label: [
          nameOf(group, t('groups:unread'), t('groups:unnamed')),
          ...(group.owner === null ? [] : [personName(group.owner, group.ownerName)]),
        ].join(' · '),
        group,
      }))}
      optionRender={({ data }) => <GroupFacts group={data.group} />}
      onChange={onChoose}
    />
  );
}

const nameOf = ({ name }: MatchedGroup, unread: string, unnamed: string): string =>
  name === null ? unread : visibleText(name).trim() || unnamed;

/** A group with what tells it from others of its name: owner, members, id. */
export function GroupFacts({ group }: { group: MatchedGroup }) {
  const { t } = useTranslation(['transfers', 'groups', 'common']);
  const { owner, ownerName, members, chatId, gone, status } = group;
  const name = nameOf(group, t('groups:unread'), t('groups:unnamed'));
  const facts = [
    owner === null ? '' : t('import.owner', { owner: personName(owner, ownerName) }),
    members === null ? '' : t('import.members', { count: members }),
    status === 0 ? '' : t(`common:groupStatus.${status}`),
  ].filter((fact) => fact !== '');
  return (
    <span className={styles['group']} title={chatId}>
      <span className={styles['groupName']}>{name}</span>
      {gone && <span className={styles['warning']}>{t('import.gone')}</span>}
      <span className={styles['groupFacts']}>{facts.join(' · ')}</span>
      <span className={styles['groupId']}>{middleEllipsis(chatId, 14)}</span>
    </span>
  );
}
