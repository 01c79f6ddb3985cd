import i18next from 'i18next';
import type { Job } from '@shared/contract/jobs';
import { emptyCounts, type ItemCounts, type TakerShare, type TransferPlan } from '@shared/domain/transfer';
import type { TransfersT } from '@renderer/features/transfers/itemCause';
import { en } from '@renderer/i18n/en/index';
import type { Language } from '@shared/domain/language';
import { zhCN } from '@renderer/i18n/zh-CN/index';

/** Wednesday. */
export const TODAY = '2026-11-25';

/** The words of the transfers in one language. */
export async function wordsOf(language: Language): Promise<TransfersT> {
  const i18n = i18next.createInstance();
  await i18n.init({
    resources: { 'zh-CN': zhCN, en },
    lng: 'zh-CN',
    interpolation: { escapeValue: false },
  });
  return i18n.getFixedT(language, ['transfers', 'common']);
}

/** Somebody who takes groups. */
export function makeTaker(userid: string, name: string | null, groups = 1): TakerShare {
  return {
    userid,
    name,
    groups,
    members: 0,
    groupsBefore: 0,
    membersBefore: 0,
    refusal: null,
    checkedAt: null,
    earlierRefusals: [],
  };
}

type Parts = Partial<Omit<TransferPlan, 'counts'>> & { readonly counts?: Partial<ItemCounts> };

/** A plan that runs, of one taker. */
export function makePlan({ counts = {}, ...parts }: Parts = {}): TransferPlan {
  const all = { ...emptyCounts(), ...counts };
  return {
    id: 1,
    connectionId: 'c1',
    name: '王芳离职交接',
    ticket: '',
    note: '',
    origin: 'selection',
    parentId: null,
    state: 'running',
    held: false,
    takers: [makeTaker('lilei', '李雷')],
    split: { by: 'even' },
    takeOver: false,
    createdAt: 0,
    startedAt: 0,
    finishedAt: null,
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all,
    owners: [],
    days: [],
    calls: 1,
    skipped: [],
    doubts: [],
    causes: [],
    jobId: 7,
    today: TODAY,
    ...parts,
  };
}

/** The job of that plan. */
export function makeJob(parts: Partial<Job> = {}): Job {
  return {
    id: 7,
    connectionId: 'c1',
    kind: 'transfer',
    state: 'running',
    planId: 1,
    progress: { phase: 'sending', done: 0, total: null, rate: null, etaSeconds: null, counts: {} },
    waiting: null,
    error: null,
    createdAt: 0,
    startedAt: 0,
    finishedAt: null,
    ...parts,
  };
}
