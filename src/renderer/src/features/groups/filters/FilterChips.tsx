import { useTranslation } from 'react-i18next';
import { FilterChips as Chips } from '@renderer/grid/FilterChips';
import { visibleText } from '@renderer/lib/visibleText';
import { toldApart } from '@renderer/stores/namesakes';
import type { GroupsT } from '../groupWords';
import { resetQuery, setFilter, setText, turnFilter, useGroupsState } from '../groupsState';
import { FILTER_PARTS, isOn, without, type FilterPart, type GroupsFilter } from '../groupsQuery';

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
    case 'owners':
    case 'notOwners': {
      const names = filter[part].map(nameOf);
      if (names.length <= 2) return t(`chip.${part}`, { values: names.join(t('common:listSeparator')) });
      return t(`chip.${part}Many`, { first: names[0] ?? '', count: names.length });
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

/** What narrows the list now, each part to be switched off or removed, with the number of rows that are left. */
export function FilterChips({ total }: { total: number }) {
  const { t } = useTranslation(['groups', 'common']);
  const text = useGroupsState((state) => state.text.trim());
  const filter = useGroupsState((state) => state.filter);
  const off = useGroupsState((state) => state.off);
  const parts = FILTER_PARTS.filter((part) => isOn(filter, part));
  const search = text === '' ? [] : [{ id: 'text', text: t('chip.text', { text: visibleText(text) }) }];
  const remove = (id: string): void => {
    const part = FILTER_PARTS.find((each) => each === id);
    if (part === undefined) setText('');
    else setFilter(without(filter, part));
  };
  return (
    <Chips
      chips={[...search, ...parts.map((part) => ({ id: part, text: chipText(filter, part, t) }))]}
      off={off}
      matching={t('matching', { count: total })}
      onTurn={turnFilter}
      onRemove={remove}
      onReset={resetQuery}
    />
  );
}
