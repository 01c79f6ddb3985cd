import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import { plain, rank } from '@renderer/commands/match';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { request } from '@renderer/lib/api';
import { useDebounced } from '@renderer/lib/useDebounced';
import type { Entry } from './entry';
import { findGroups } from './findGroups';
import {
  explorationEntry,
  explorationTitles,
  groupEntry,
  joinWayEntry,
  joinWayTitles,
  personEntry,
  planEntry,
  planTitles,
} from './foundEntries';
import { bestFound } from './sections';
import { useLatest } from './useLatest';

const DELAY_MS = 80;
const MOST = 6;
/** People asked for: enough to have the ones among them who are called exactly so. */
const PEOPLE = 30;

export interface Finds {
  readonly entries: readonly Entry[];
  /** Whether these are the answers to the text, all of them. */
  readonly settled: boolean;
  /** Why some of them could not be read. */
  readonly error: AppError | undefined;
}

/** Whether a text is in one of some titles. */
const holds = (titles: readonly string[], text: string): boolean =>
  rank({ titles, keywords: [] }, text) !== Infinity;

/** Groups, people, plans, join ways and saved queries of a connection that fit a text. */
export function useFinds(connection: Connection | null, text: string): Finds {
  const { t } = useTranslation(['groups', 'common', 'palette', 'transfers', 'joinWays']);
  const language = useLanguage();
  const wanted = plain(text).slice(0, 100);
  const asked = useDebounced(wanted, DELAY_MS);
  const id = connection?.id ?? '';
  const searching = connection !== null && asked !== '';
  const wecom = searching && connection.vendor === 'wecom';
  const groups = useLatest(wecom ? `${id} ${asked}` : null, () => findGroups(id, asked));
  const people = useLatest(wecom ? `${id} ${asked}` : null, () =>
    request('people.search', { connectionId: id, text: asked, role: 'any', limit: PEOPLE }),
  );
  const plans = useLatest(wecom ? id : null, () => request('transfers.list', { connectionId: id }));
  const joinWays = useLatest(wecom ? id : null, () => request('joinWays.list', { connectionId: id }));
  const explorations = useLatest(searching ? id : null, () =>
    request('explorations.list', { connectionId: id }),
  );
  const all = [groups, people, plans, joinWays, explorations];
  const best = (entries: readonly Entry[]): readonly Entry[] => bestFound(entries, asked, MOST);
  return {
    entries: [
      ...best((groups.data ?? []).map((row) => groupEntry(row, t))),
      ...best((people.data ?? []).map((person) => personEntry(person, t))),
      ...best(
        (plans.data ?? []).filter((plan) => holds(planTitles(plan), asked)).map((plan) => planEntry(plan, t)),
      ),
      ...best(
        (joinWays.data?.rows ?? [])
          .filter((row) => holds(joinWayTitles(row), asked))
          .map((row) => joinWayEntry(row, t)),
      ),
      ...best(
        (explorations.data ?? [])
          .filter((exploration) => holds(explorationTitles(exploration), asked))
          .map((exploration) => explorationEntry(exploration, id, language)),
      ),
    ],
    settled: asked === wanted && all.every(({ settled }) => settled),
    error: all.find(({ error }) => error !== undefined)?.error,
  };
}
