import type { Happening } from '@shared/contract/happenings';
import type { Instant } from '@shared/domain/day';
import { explainedIn, explainError } from '@shared/domain/explanation';
import type { JobKind } from '@shared/domain/job';
import { JOB_WORDS } from '@shared/domain/job-words';
import type { Language } from '@shared/domain/language';
import { dueGroups, planTitle } from '@shared/domain/plan';
import type { TransferPlan } from '@shared/domain/transfer';
import { momentText } from '@main/features/tables/cell';

/** A notification in words. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** The page's own words (a test compares them), for the time in which there is no page. */
interface Words {
  readonly goesOn: (name: string) => string;
  readonly at: (count: number, number: string, time: string) => string;
  readonly kind: Readonly<Record<JobKind, string>>;
  readonly done: (job: string) => string;
  readonly failed: (job: string) => string;
  readonly failedTimes: (job: string, number: string) => string;
  readonly planEnded: (id: number | null, count: number, number: string) => string;
  readonly orphans: (count: number, number: string) => string;
  readonly leavers: (count: number, number: string) => string;
  readonly store: string;
  readonly storeTexts: Readonly<Record<'restarted' | 'rebuilt' | 'restored', string>>;
  /** What the counts of jobs and plans are called; those without a name say nothing to an admin. */
  readonly counts: Readonly<Record<string, string>>;
}

const chinese: Words = {
  goesOn: (name) => `分配“${name}”即将继续。`,
  at: (_, number, time) => `${time} 自动提交今天的 ${number} 个群。`,
  kind: JOB_WORDS['zh-CN'].kind,
  done: (job) => `${job}完成`,
  failed: (job) => `${job}失败`,
  failedTimes: (job, number) => `${job}失败 ${number} 次`,
  planEnded: (id, _, number) => `分配 #${id} 结束，共 ${number} 个群`,
  orphans: (_, number) => `新发现无主群，现有 ${number} 个没看过`,
  leavers: (_, number) => `来自 ${number} 位离职成员`,
  store: '本地数据',
  storeTexts: {
    restarted: '本地数据服务中断后已重新启动，没有丢失内容。',
    rebuilt: '客户群缓存损坏，已另行存放；下次同步会重新读取。',
    restored: '本地数据已从备份恢复。',
  },
  counts: {
    ...JOB_WORDS['zh-CN'].counts,
    accepted: '已受理',
    verified: '已核实',
    unknown: '待查明',
    skipped: '未提交',
    planned: '待提交',
    sent: '已发出',
  },
};

const english: Words = {
  goesOn: (name) => `Transfer "${name}" is about to go on.`,
  at: (count, number, time) =>
    count === 1
      ? `Today's ${number} group is sent by itself at ${time}.`
      : `Today's ${number} groups are sent by themselves at ${time}.`,
  kind: JOB_WORDS.en.kind,
  done: (job) => `${job}: done`,
  failed: (job) => `${job}: failed`,
  failedTimes: (job, number) => `${job}: failed ${number} times`,
  planEnded: (id, count, number) =>
    `Handover #${id} of ${number} ${count === 1 ? 'group' : 'groups'} has ended`,
  orphans: (count, number) => `Found ${number} ${count === 1 ? 'group' : 'groups'} without an owner`,
  leavers: (count, number) => `Left by ${number} ${count === 1 ? 'person' : 'people'}`,
  store: 'Local data',
  storeTexts: {
    restarted: 'The local data service stopped and was started again. Nothing was lost.',
    rebuilt: 'The cache of groups was damaged and was set aside; the next sync reads it again.',
    restored: 'The local data was restored from a backup.',
  },
  counts: {
    ...JOB_WORDS.en.counts,
    accepted: 'Accepted',
    verified: 'Verified',
    unknown: 'Unknown',
    skipped: 'Not sent',
    planned: 'To send',
    sent: 'Sent',
  },
};

const wordsIn = (language: Language): Words => (language === 'en' ? english : chinese);
const numberIn = (language: Language, count: number): string => new Intl.NumberFormat(language).format(count);

/** That a plan goes on by itself at an instant. */
export function announcementText(plan: TransferPlan, until: Instant, language: Language): NoticeText {
  const { goesOn, at } = wordsIn(language);
  const count = dueGroups(plan);
  const time = momentText({ at: until }).slice(11);
  return { title: goesOn(planTitle(plan)), body: at(count, numberIn(language, count), time) };
}

/** What happened. */
export function happeningText(
  { kind, jobKind, planId, counts, error }: Happening,
  language: Language,
): NoticeText {
  const words = wordsIn(language);
  const number = (count: number): string => numberIn(language, count);
  const counted = (named: Happening['counts']): string =>
    Object.entries(named)
      .flatMap(([key, value]) => {
        const name = words.counts[key];
        return name === undefined || value === 0 ? [] : [`${name} ${number(value)}`];
      })
      .join(' · ');
  const job = jobKind === null ? '' : words.kind[jobKind];
  switch (kind) {
    case 'job-done':
      return { title: words.done(job), body: counted(counts) };
    case 'job-failed': {
      const times = counts['times'] ?? 1;
      const title = times > 1 ? words.failedTimes(job, number(times)) : words.failed(job);
      // Reasons of the app itself have their sentences in the page, which a click opens.
      const explained = error === null ? undefined : explainError(error, language);
      return { title, body: explained === undefined ? '' : explainedIn(explained, language) };
    }
    case 'plan-ended': {
      const { total = 0, ...states } = counts;
      return { title: words.planEnded(planId, total, number(total)), body: counted(states) };
    }
    case 'orphans': {
      const { groups = 0, leavers = 0 } = counts;
      return { title: words.orphans(groups, number(groups)), body: words.leavers(leavers, number(leavers)) };
    }
    case 'store':
      return { title: words.store, body: words.storeTexts[storeText(counts)] };
  }
}

function storeText(counts: Happening['counts']): keyof Words['storeTexts'] {
  if ('cache-rebuilt' in counts) return 'rebuilt';
  return 'ledger-restored' in counts ? 'restored' : 'restarted';
}
