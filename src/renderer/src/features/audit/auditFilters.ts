import { isDay, type Day } from '@shared/domain/day';
import { OF_CONNECTION, type FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { searchKind } from '@renderer/grid/savedViews/searchKind';

/** All that the audit is narrowed by. */
export interface AuditAsked {
  readonly text: string;
  /** Codes of actions; empty for all. */
  readonly actions: readonly string[];
  /** The id of a connection, `NO_CONNECTION` for entries of none, null for all. */
  readonly of: string | null;
  /** Both included. */
  readonly days: readonly [Day, Day] | null;
}

export const NOTHING_ASKED: AuditAsked = { text: '', actions: [], of: null, days: null };

/** Most actions that a view names, and the longest code of one. */
const MOST = 200;
const CODE_LIMIT = 60;

function actionsIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const codes = value.filter(
    (each): each is string => typeof each === 'string' && each !== '' && each.length <= CODE_LIMIT,
  );
  return codes.length > 0 ? [...new Set(codes)].slice(0, MOST) : null;
}

function daysIn(value: unknown): readonly [Day, Day] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [from, to]: unknown[] = value;
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to)) return null;
  return from <= to ? [from, to] : null;
}

/** What the audit is narrowed by, as views keep it. */
export const AUDIT_FILTERS: readonly FilterKind<AuditAsked>[] = [
  searchKind(
    ({ text }) => text,
    (asked, text) => ({ ...asked, text }),
  ),
  {
    id: 'actions',
    kept: ({ actions }) => (actions.length === 0 ? undefined : actions.toSorted()),
    found: (asked, value) => {
      const actions = actionsIn(value);
      return actions === null ? null : { ...asked, actions };
    },
    without: (asked) => ({ ...asked, actions: [] }),
  },
  {
    id: OF_CONNECTION,
    kept: ({ of }) => of ?? undefined,
    found: (asked, value) =>
      typeof value === 'string' && value.length <= 64 ? { ...asked, of: value } : null,
    without: (asked) => ({ ...asked, of: null }),
  },
  {
    id: 'days',
    kept: ({ days }) => days ?? undefined,
    found: (asked, value) => {
      const days = daysIn(value);
      return days === null ? null : { ...asked, days };
    },
    without: (asked) => ({ ...asked, days: null }),
  },
];
