import type { Channel, Output } from '@shared/contract/index';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { Person } from '@shared/contract/people';
import type { Exploration } from '@shared/contract/statistics';
import type { AppError } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import { request, type Args } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';
import { findGroups } from './findGroups';

/** People asked for: enough to have the ones among them who are called exactly so. */
const PEOPLE = 30;

/** What the store knows for a text. Plans, join ways and saved queries are all there are: few, and matched here. */
export interface Found {
  readonly groups: readonly GroupRow[];
  readonly people: readonly Person[];
  readonly plans: readonly TransferPlan[];
  readonly joinWays: readonly JoinWayRow[];
  readonly explorations: readonly Exploration[];
  /** Why some of it could not be read; the rest is there all the same. */
  readonly error: AppError | undefined;
}

export type Finder = (text: string) => Promise<Found>;

/** Finds what belongs to a connection. Lists are read once: whoever opens the palette again reads them again. */
export function createFinder({ id: connectionId, vendor }: Pick<Connection, 'id' | 'vendor'>): Finder {
  const once = <C extends Channel>(channel: C, ...args: Args<C>): (() => Promise<Output<C>>) => {
    let reading: Promise<Output<C>> | undefined;
    return () => {
      reading ??= request(channel, ...args).catch((thrown: unknown) => {
        // What failed may be there for the next letter.
        reading = undefined;
        throw thrown;
      });
      return reading;
    };
  };
  const plans = once('transfers.list', { connectionId });
  const joinWays = once('joinWays.list', { connectionId });
  const explorations = once('explorations.list', { connectionId });

  return async (text) => {
    const wecom = vendor === 'wecom';
    const [group, person, plan, joinWay, exploration] = await Promise.all([
      outcome(wecom ? findGroups(connectionId, text) : Promise.resolve([])),
      outcome(
        wecom
          ? request('people.search', { connectionId, text, role: 'any', limit: PEOPLE })
          : Promise.resolve([]),
      ),
      outcome(wecom ? plans() : Promise.resolve([])),
      outcome(wecom ? joinWays().then(({ rows }) => rows) : Promise.resolve([])),
      outcome(explorations()),
    ]);
    const failed = [group, person, plan, joinWay, exploration].find(({ ok }) => !ok);
    return {
      groups: group.ok ? group.data : [],
      people: person.ok ? person.data : [],
      plans: plan.ok ? plan.data : [],
      joinWays: joinWay.ok ? joinWay.data : [],
      explorations: exploration.ok ? exploration.data : [],
      error: failed === undefined || failed.ok ? undefined : failed.error,
    };
  };
}
