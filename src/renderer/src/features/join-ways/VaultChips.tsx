import { useTranslation } from 'react-i18next';
import { FilterChips } from '@renderer/grid/FilterChips';
import { turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { visibleText } from '@renderer/lib/visibleText';
import { strange, type GroupNames } from './items';
import { NO_FILTER, type VaultFilter } from './vaultFilter';
import { VAULT_FILTERS } from './vaultFilters';
import { groupName } from './words';

interface Props {
  readonly set: FilterSet<VaultFilter>;
  readonly names: GroupNames;
  readonly onSet: (set: FilterSet<VaultFilter>) => void;
  readonly onFilter: (filter: VaultFilter) => void;
}

/** What narrows the vault now, each part to be switched off or removed. */
export function VaultChips({ set, names, onSet, onFilter }: Props) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { filter, off } = set;
  const textOf = (id: string): string => {
    switch (id) {
      case 'text':
        return t('chip.text', { text: visibleText(filter.text).trim() });
      case 'group': {
        const chatId = filter.group?.chatId ?? '';
        const known = names.get(chatId) ?? { ...strange(chatId), name: filter.group?.name ?? null };
        return t('chip.group', { name: groupName(known, t) });
      }
      case 'states':
        return t('chip.states', {
          values: filter.states.map((state) => t(`state.${state}`)).join(t('common:listSeparator')),
        });
      case 'scenes':
        return t('chip.scenes', {
          values: filter.scenes.map((scene) => t(`scene.${scene}`)).join(t('common:listSeparator')),
        });
      case 'channels':
        return t('chip.channels', {
          values: filter.channels.map(visibleText).join(t('common:listSeparator')),
        });
      case 'remark':
        return t('chip.remark', { text: visibleText(filter.remark ?? '').trim() });
      default:
        return t(id === 'stuck' ? 'filter.full' : 'filter.deleted');
    }
  };
  const present = VAULT_FILTERS.filter((kind) => kind.kept(filter) !== undefined);
  return (
    <FilterChips
      chips={present.map(({ id }) => ({ id, text: textOf(id) }))}
      off={off}
      onTurn={(id) => onSet(turned(set, id))}
      onRemove={(id) => onFilter(present.find((kind) => kind.id === id)?.without(filter) ?? filter)}
      onReset={() => onFilter(NO_FILTER)}
    />
  );
}
