import type { Subject } from '@shared/domain/statistics';
import { inTurn } from '@main/features/sync/in-turn';
import { isPersonCode, isRefusal } from '@main/features/sync/codes';
import type { DayValues } from '@main/vendors/values';
import type { KfAccount, WecomClient } from '@main/vendors/wecom/types';
import { clientOf } from './client-of';
import type { DatasetFetcher, DayAnswer, DayFetcher, FetchContext, SubjectReader } from './fetcher';
import { WECOM_AT_ONCE } from './group-owners';
import { markUnlisted, see, subjectKey } from './subjects';

/** Accounts on one page of kf/account/list (D:94661). */
const PAGE = 100;
/** Pages after which a list is taken for endless. */
const MOST_PAGES = 1000;

/** Codes about one account or one servicer (D:94638): unknown, deleted, not granted, no longer serving. */
const ABOUT_SUBJECT = new Set([48007, 60252, 60253, 95000, 95004, 95014]);
const isAboutSubject = (errcode: number | null): boolean =>
  isPersonCode(errcode) || (errcode !== null && ABOUT_SUBJECT.has(errcode));

/** All accounts. Those no longer listed are gone. */
async function readAccounts(context: FetchContext): Promise<readonly KfAccount[]> {
  const client = clientOf(context.vendor, 'wecom');
  const accounts = new Map<string, KfAccount>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const rows = await client.kfAccounts(page * PAGE, context.call);
    for (const account of rows) accounts.set(account.openKfid, account);
    if (rows.length < PAGE) break;
  }
  await see(
    context,
    [...accounts.values()].map(({ openKfid, name }) => ({
      kind: 'kfAccount' as const,
      key: openKfid,
      name,
      gone: false,
    })),
  );
  await markUnlisted(context, 'kfAccount', new Set(accounts.keys()));
  return [...accounts.values()];
}

/** Every account and its servicers. Those of accounts that do not tell theirs stay as they are known. */
const readAccountsAndServicers: SubjectReader = async (context) => {
  const client = clientOf(context.vendor, 'wecom');
  const accounts = await readAccounts(context);
  const listed = new Set<string>();
  const untold = new Set<string>();
  await inTurn(accounts, WECOM_AT_ONCE, context.signal, async ({ openKfid, name }) => {
    try {
      const servicers = await client.kfServicers(openKfid, context.call);
      const parent = { key: openKfid, name };
      await see(
        context,
        servicers.map((key) => ({ kind: 'kfServicer' as const, key, parent, name: null, gone: false })),
      );
      for (const key of servicers) listed.add(subjectKey(key, openKfid));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      untold.add(openKfid);
      context.note(error.error);
    }
  });
  await markUnlisted(context, 'kfServicer', listed, (parent) => parent === null || !untold.has(parent));
};

type Ask = (
  client: WecomClient,
  subject: Subject,
  ...rest: [{ openKfid: string; from: DayValues['day']; to: DayValues['day'] }, FetchContext['call']]
) => Promise<readonly DayValues[]>;

/** One subject over up to 31 days a call. */
const eachOne = (openKfidOf: (subject: Subject) => string, ask: Ask): DayFetcher => ({
  subjectsAtOnce: 1,
  daysAtOnce: 31,
  atOnce: WECOM_AT_ONCE,
  isAboutSubject,
  answers: async function* ({ vendor, call }, { subjects, from, to }) {
    for (const subject of subjects) {
      const request = { openKfid: openKfidOf(subject), from, to };
      const rows = await ask(clientOf(vendor, 'wecom'), subject, request, call);
      yield rows.flatMap(({ day, values }): DayAnswer[] =>
        values === null ? [] : [{ subject: subject.id, day, values }],
      );
    }
  },
});

export const kfAccounts: DatasetFetcher = {
  subjects: readAccountsAndServicers,
  read: 'days',
  days: eachOne(
    ({ key }) => key,
    (client, _, request, call) => client.kfAccountStatistics(request, call),
  ),
};

export const kfServicers: DatasetFetcher = {
  subjects: readAccountsAndServicers,
  read: 'days',
  days: eachOne(
    ({ parent }) => parent?.key ?? '',
    (client, { key }, request, call) => client.kfServicerStatistics({ ...request, servicer: key }, call),
  ),
};
