import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { visibleText } from '@renderer/lib/visibleText';
import { toldApart } from '@renderer/stores/namesakes';
import type { GroupsT } from '../groupWords';
import { resetQuery, setFilter, setText, useGroupsState } from '../groupsState';
import { FILTER_PARTS, isOn, without, type FilterPart, type GroupsFilter } from '../groupsQuery';
import styles from './filters.module.css';

const nameOf = ({ name, userid }: GroupsFilter['owners'][number]): string =>
  name === null ? userid : toldApart(visibleText(name), userid);

/** A part of the filter in words. */
function chipText(filter: GroupsFilter, part: FilterPart, t: GroupsT): string {
  switch (part) {
    case 'status':
      return t('chip.status', {
        values: filter.status
          .map((status) => t(`common:groupStatus.${status}`))
          .join(t('common:listSeparator')),
      });
    case 'owners': {
      const names = filter.owners.map(nameOf);
      if (names.length <= 2) return t('chip.owners', { values: names.join(t('common:listSeparator')) });
      return t('chip.ownersMany', { first: names[0] ?? '', count: names.length });
    }
    case 'created':
      return t('chip.created', { from: filter.created?.[0] ?? '', to: filter.created?.[1] ?? '' });
    case 'members': {
      const { membersMin: min, membersMax: max } = filter;
      if (min !== null && max !== null) return t('chip.membersBetween', { min, max });
      return min === null ? t('chip.membersMax', { max: max ?? 0 }) : t('chip.membersMin', { min });
    }
    case 'presence':
      return t(filter.presence === 'gone' ? 'chip.gone' : 'chip.all');
    case 'loaded':
      return t(filter.loaded === 'loaded' ? 'chip.loaded' : 'chip.unloaded');
  }
}

interface ChipProps {
  readonly text: string;
  readonly onRemove: () => void;
}

function Chip({ text, onRemove }: ChipProps) {
  const { t } = useTranslation('groups');
  return (
    <li className={styles['chip']}>
      <span className={styles['chipText']} title={text}>
        {text}
      </span>
      <button
        type="button"
        className={styles['chipClose']}
        aria-label={t('chip.remove', { name: text })}
        onClick={onRemove}
      >
        <CloseOutlined aria-hidden="true" />
      </button>
    </li>
  );
}

/** What narrows the list now, each part removable, with the number of rows that are left. */
export function FilterChips({ total }: { total: number }) {
  const { t } = useTranslation(['groups', 'common']);
  const text = useGroupsState((state) => state.text.trim());
  const filter = useGroupsState((state) => state.filter);
  const on = FILTER_PARTS.filter((part) => isOn(filter, part));
  if (on.length === 0 && text === '') return null;
  return (
    <ul className={styles['chips']} aria-label={t('filter.label')}>
      <li className={styles['matching']}>{t('matching', { count: total })}</li>
      {text !== '' && (
        <Chip text={t('chip.text', { text: visibleText(text) })} onRemove={() => setText('')} />
      )}
      {on.map((part) => (
        <Chip key={part} text={chipText(filter, part, t)} onRemove={() => setFilter(without(filter, part))} />
      ))}
      <li>
        <Button size="small" type="link" onClick={resetQuery}>
          {t('chip.reset')}
        </Button>
      </li>
    </ul>
  );
}
