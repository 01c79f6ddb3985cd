import type { PersonRow } from '@shared/contract/people';
import type { SortKey } from '@renderer/grid/columns';
import { seenAt } from './personWords';

export const SEGMENTS = ['all', 'active', 'left', 'unknown'] as const;
/** The people of one state, or all. */
export type Segment = (typeof SEGMENTS)[number];

/** What the screen shows: the store finds the text, the rest is told apart here. */
export interface PeopleQuery {
  readonly connectionId: string;
  readonly text: string;
  readonly segment: Segment;
  /** Only those who own groups. */
  readonly owning: boolean;
  readonly sort: readonly SortKey[];
}

export type SegmentCounts = Readonly<Record<Segment, number>>;

const owns = (row: PersonRow, owning: boolean): boolean => !owning || row.groups > 0;

/** How many people each segment has, with the other filters as they are. */
export function countSegments(rows: readonly PersonRow[], owning: boolean): SegmentCounts {
  const counts = { all: 0, active: 0, left: 0, unknown: 0 };
  for (const row of rows) {
    if (!owns(row, owning)) continue;
    counts.all += 1;
    counts[row.state] += 1;
  }
  return counts;
}

/** The rows that the segment and the filter leave. */
export function filterPeople(
  rows: readonly PersonRow[],
  { segment, owning }: Pick<PeopleQuery, 'segment' | 'owning'>,
): readonly PersonRow[] {
  return rows.filter((row) => (segment === 'all' || row.state === segment) && owns(row, owning));
}

const names = new Intl.Collator('zh-CN', { numeric: true });
const STATE_ORDER: Readonly<Record<PersonRow['state'], number>> = { active: 0, left: 1, unknown: 2 };

/** What a row is ordered by in a column; null comes last in either direction. */
function sortValue(row: PersonRow, field: string): string | number | null {
  switch (field) {
    case 'name':
      return row.name;
    case 'userid':
      return row.userid;
    case 'state':
      return STATE_ORDER[row.state];
    case 'seen':
      return seenAt(row);
    case 'departments':
      return row.departments[0] ?? null;
    case 'groups':
    case 'members':
    case 'gives':
    case 'takes':
      return row[field];
    case 'followUser':
      return row.followUser ? 0 : 1;
    default:
      return null;
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string' ? names.compare(a, b) : Number(a) - Number(b);
}

/** The rows in an order; without one they stay as the store answered them, most groups first. */
export function sortPeople(rows: readonly PersonRow[], sort: readonly SortKey[]): readonly PersonRow[] {
  if (sort.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { field, direction } of sort) {
      const left = sortValue(a, field);
      const right = sortValue(b, field);
      if (left === null || right === null) {
        if (left === right) continue;
        return left === null ? 1 : -1;
      }
      const order = compare(left, right) * (direction === 'asc' ? 1 : -1);
      if (order !== 0) return order;
    }
    return 0;
  });
}
