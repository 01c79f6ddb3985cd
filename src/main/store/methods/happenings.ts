import type { Happening } from '@shared/contract/happenings';
import type { DeskApi } from '../api.desk';
import type { Session } from '../session';

type HappeningMethods = Pick<DeskApi, 'addHappening' | 'listHappenings' | 'happeningsSeen'>;

/** Whether jobs like this one come again and again: what they found stands in one line until somebody looks. */
const comesAgain = ({ jobKind, kind }: Pick<Happening, 'jobKind' | 'kind'>): boolean =>
  (jobKind === 'sync' || jobKind === 'archive') && (kind === 'job-done' || kind === 'job-failed');

function sum(a: Happening['counts'], b: Happening['counts']): Happening['counts'] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/** What happened while nobody was looking. */
export function happeningMethods(session: Session): HappeningMethods {
  const { happenings } = session;
  return {
    addHappening: async (one) =>
      session.ledger(() => {
        const before = comesAgain(one) ? happenings.unseenLike(one) : null;
        if (before === null) return happenings.add(one);
        happenings.remove(before.id);
        return happenings.add({ ...one, counts: sum(before.counts, one.counts) });
      }),
    listHappenings: async (limit) => ({ rows: happenings.latest(limit), unseen: happenings.unseen() }),
    happeningsSeen: async (upTo, only) => session.ledger(() => happenings.see(upTo, only)),
  };
}
