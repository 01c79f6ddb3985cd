import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { FilterChips } from '@renderer/grid/FilterChips';
import { turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { visibleText } from '@renderer/lib/visibleText';
import { itemCause } from '../itemCause';
import { personName } from '../personName';
import { ITEM_FILTERS, NO_ITEM_FILTERS } from './itemFilters';
import type { ItemsFilter } from './itemsFilter';
import styles from './plan.module.css';

interface Props {
  readonly plan: TransferPlan;
  readonly set: FilterSet<ItemsFilter>;
  readonly onSet: (set: FilterSet<ItemsFilter>) => void;
  readonly onFilter: (filter: ItemsFilter) => void;
}

/** What narrows the groups of a plan now, each part to be switched off or removed. */
export function ItemChips({ plan, set, onSet, onFilter }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const language = useLanguage();
  const { filter, off } = set;
  const present = ITEM_FILTERS.filter((kind) => kind.kept(filter) !== undefined);
  if (present.length === 0) return null;
  const textOf = (id: string): string => {
    const { state, cause, takers, search } = filter;
    switch (id) {
      case 'text':
        return t('items.searchFilter', { text: visibleText(search).trim() });
      case 'state':
        return state === null ? '' : t('items.stateFilter', { state: t(`item.${state}`) });
      case 'takers': {
        const names = takers.map((userid) =>
          personName(userid, plan.takers.find((taker) => taker.userid === userid)?.name ?? null),
        );
        return t('items.takersFilter', { names: names.join(t('common:listSeparator')) });
      }
      default: {
        const known =
          typeof cause === 'string' ? itemCause({ errcode: null, reason: cause }, language, t) : null;
        return t('items.causeFilter', { cause: known?.text ?? String(cause) });
      }
    }
  };
  return (
    <div className={styles['chips']}>
      <FilterChips
        chips={present.map(({ id }) => ({ id, text: textOf(id) }))}
        off={off}
        onTurn={(id) => onSet(turned(set, id))}
        onRemove={(id) => onFilter(present.find((kind) => kind.id === id)?.without(filter) ?? filter)}
        onReset={() => onSet(NO_ITEM_FILTERS)}
      />
    </div>
  );
}
