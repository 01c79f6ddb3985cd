import type { ChangeKind, ChangeQuery, GroupChange, KindCounts } from '@shared/contract/changes';

/** The kinds as the admin tells them apart: who gave a group another owner makes two of one. */
export const TOGGLES = ['created', 'gone', 'back', 'renamed', 'ownerApp', 'ownerOther', 'members'] as const;
export type Toggle = (typeof TOGGLES)[number];

const kindOf = (toggle: Toggle): ChangeKind =>
  toggle === 'ownerApp' || toggle === 'ownerOther' ? 'owner' : toggle;

/** What is turned on, as the call takes it; nothing turned on shows everything. */
export function toKinds(on: readonly Toggle[]): Pick<ChangeQuery, 'kinds' | 'ownerBy'> {
  const app = on.includes('ownerApp');
  const other = on.includes('ownerOther');
  return {
    kinds: [...new Set(on.map(kindOf))],
    ownerBy: app === other ? 'any' : app ? 'app' : 'other',
  };
}

/** Groups for each toggle, where `byApp` of the changes of owner were made by this app. */
export function toggleCounts(counts: KindCounts, byApp: number): Readonly<Record<Toggle, number>> {
  const { owner, ...others } = counts;
  return { ...others, ownerApp: byApp, ownerOther: Math.max(0, owner - byApp) };
}

/** The ways in which one group changed. */
export const togglesOf = ({ kinds, ownerBy }: Pick<GroupChange, 'kinds' | 'ownerBy'>): readonly Toggle[] =>
  TOGGLES.filter((toggle) => {
    if (toggle === 'ownerApp') return kinds.includes('owner') && ownerBy === 'app';
    if (toggle === 'ownerOther') return kinds.includes('owner') && ownerBy !== 'app';
    return kinds.includes(toggle);
  });
