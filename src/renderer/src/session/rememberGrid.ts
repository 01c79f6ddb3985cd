import type { StoreApi } from 'zustand';
import { viewFilters } from './viewFilters';
import { foundFilters, keptFilters, type FilterKind, type FilterSet } from '../grid/savedViews/filterKinds';
import { keep, keptValue } from '../lib/kept';

/** What every screen with a grid holds beside its filters. */
interface Screen {
  readonly connectionId: string | null;
  /** Where it is of one plan of the connection. */
  readonly planId?: number | null;
  readonly open: object | null;
}

interface Memory<S extends Screen, F> {
  /** Its name among what is kept on this machine. */
  readonly name: string;
  readonly kinds: readonly FilterKind<F>[];
  readonly none: F;
  readonly asked: (state: S) => FilterSet<F>;
  readonly toState: (asked: FilterSet<F>) => Partial<S>;
  /** The id of what the drawer is open on, and the drawer opened on an id. */
  readonly openId: (state: S) => string | null;
  readonly opened: (id: string) => S['open'];
}

/**
 * Finds the filters and the open drawer of a screen as the page left them, and keeps them from now on: after a
 * crash of the page, and at the next start. They belong to one connection, or plan, as the screen itself sees to.
 */
export function rememberGrid<S extends Screen, F>(store: StoreApi<S>, memory: Memory<S, F>): void {
  const { name, kinds, none, asked, toState, openId, opened } = memory;
  const key = `session.${name}`;
  const value = keptValue(key);
  if (typeof value === 'object' && value !== null && 'connectionId' in value) {
    const { connectionId } = value;
    const filters = viewFilters('filters' in value ? value.filters : null);
    const id = 'open' in value && typeof value.open === 'string' ? value.open : null;
    if (typeof connectionId === 'string') {
      store.setState({
        ...toState(foundFilters(kinds, none, filters)),
        connectionId,
        ...('planId' in value && Number.isSafeInteger(value.planId) && { planId: value.planId }),
        open: id === null ? null : opened(id),
      } as Partial<S>);
    }
  }
  let last = '';
  store.subscribe((state) => {
    const { connectionId, planId } = state;
    const text = JSON.stringify({
      connectionId,
      planId,
      filters: keptFilters(kinds, asked(state)),
      open: openId(state),
    });
    if (text !== last) keep(key, text);
    last = text;
  });
}
