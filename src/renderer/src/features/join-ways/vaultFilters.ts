import { JOIN_SCENES, JOIN_WAY_STATES } from '@shared/domain/join-way-rules';
import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { searchKind } from '@renderer/grid/savedViews/searchKind';
import { idsIn, someOf, textIn } from '@renderer/grid/savedViews/values';
import type { VaultFilter } from './vaultFilter';

const flag = (id: 'stuck' | 'deleted'): FilterKind<VaultFilter> => ({
  id,
  kept: (filter) => (filter[id] ? true : undefined),
  found: (filter, value) => (value === true ? { ...filter, [id]: true } : null),
  without: (filter) => ({ ...filter, [id]: false }),
});

/** What the vault filters by, as views keep it; a group by its id alone. */
export const VAULT_FILTERS: readonly FilterKind<VaultFilter>[] = [
  searchKind(
    ({ text }) => text,
    (filter, text) => ({ ...filter, text }),
  ),
  {
    id: 'group',
    kept: ({ group }) => group?.chatId,
    found: (filter, value) => {
      const chatId = textIn(value);
      return chatId === null || chatId === '' ? null : { ...filter, group: { chatId, name: null } };
    },
    without: (filter) => ({ ...filter, group: null }),
  },
  {
    id: 'states',
    kept: ({ states }) => (states.length === 0 ? undefined : states),
    found: (filter, value) => {
      const states = someOf(JOIN_WAY_STATES, value);
      return states === null ? null : { ...filter, states };
    },
    without: (filter) => ({ ...filter, states: [] }),
  },
  {
    id: 'scenes',
    kept: ({ scenes }) => (scenes.length === 0 ? undefined : scenes),
    found: (filter, value) => {
      const scenes = someOf(JOIN_SCENES, value);
      return scenes === null ? null : { ...filter, scenes };
    },
    without: (filter) => ({ ...filter, scenes: [] }),
  },
  {
    id: 'channels',
    kept: ({ channels }) => (channels.length === 0 ? undefined : channels),
    found: (filter, value) => {
      const channels = idsIn(value);
      return channels === null ? null : { ...filter, channels };
    },
    without: (filter) => ({ ...filter, channels: [] }),
  },
  {
    id: 'remark',
    kept: ({ remark }) => remark ?? undefined,
    found: (filter, value) => {
      const remark = textIn(value);
      return remark === null ? null : { ...filter, remark };
    },
    without: (filter) => ({ ...filter, remark: null }),
  },
  flag('stuck'),
  flag('deleted'),
];
