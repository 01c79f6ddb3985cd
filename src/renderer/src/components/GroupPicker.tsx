import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '@shared/domain/group';
import { visibleText } from '../lib/visibleText';
import { ErrorNote } from './ErrorNote';
import styles from './GroupPicker.module.css';
import { useGroupSearch } from './useGroupSearch';

/** A chosen group; the name may be unknown. */
export type GroupRef = Pick<GroupRow, 'chatId' | 'name'>;

interface Props {
  readonly connectionId: string;
  /** Null for a picker that only adds: what is picked is kept elsewhere. */
  readonly value: GroupRef | null;
  readonly onChange: (group: GroupRow | null) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  /** Groups that are chosen already and not offered again. */
  readonly chosen?: readonly string[];
  readonly status?: 'error' | '';
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly group: GroupRow;
}

/** The list jumps to the first value that begins with what is typed; nothing typed begins with a space. */
const toKey = (chatId: string): string => ` ${chatId}`;

/** Picks one customer group from the cache by name, pinyin, owner or id. */
export function GroupPicker(props: Props) {
  const { connectionId, value, onChange, label, placeholder, chosen = [], className = '' } = props;
  const { t } = useTranslation(['common', 'groups']);
  const search = useGroupSearch(connectionId);
  const nameOf = ({ name }: GroupRef): string =>
    visibleText(name ?? '').trim() || t(name === null ? 'groups:unread' : 'groups:unnamed');
  const empty = search.error === undefined ? t('group.none') : <ErrorNote error={search.error} look="bare" />;
  return (
    <Select<{ value: string; label: string }, Option>
      aria-label={label}
      autoFocus={props.autoFocus ?? false}
      className={`${styles['picker']} ${className}`}
      disabled={props.disabled ?? false}
      status={props.status ?? ''}
      labelInValue
      allowClear
      listHeight={320}
      popupMatchSelectWidth={380}
      placeholder={placeholder ?? t('group.placeholder')}
      notFoundContent={<div className={styles['none']}>{search.loading ? t('loading') : empty}</div>}
      showSearch={{ filterOption: false, searchValue: search.text, onSearch: search.setText }}
      onOpenChange={search.setOpen}
      options={search.groups
        .filter(({ chatId }) => !chosen.includes(chatId))
        .map((group) => ({ value: toKey(group.chatId), label: nameOf(group), group }))}
      optionRender={({ data }: { data: Option }) => <GroupOption group={data.group} name={data.label} />}
      {...(value === null
        ? { value: null }
        : { value: { value: toKey(value.chatId), label: nameOf(value) } })}
      onChange={(picked: { value: string } | null | undefined) => {
        onChange(search.groups.find(({ chatId }) => toKey(chatId) === picked?.value) ?? null);
        search.setText('');
      }}
    />
  );
}

/** One group in the list of a picker. */
function GroupOption({ group, name }: { group: GroupRow; name: string }) {
  const { t } = useTranslation('common');
  const { owner, ownerName, members } = group;
  return (
    <span className={styles['option']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['facts']}>
        {owner !== null && <span className={styles['owner']}>{visibleText(ownerName ?? owner)}</span>}
        {members !== null && <span>{t('group.members', { count: members })}</span>}
      </span>
    </span>
  );
}
