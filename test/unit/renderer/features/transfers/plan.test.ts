import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyCounts, itemReason, type ItemCounts, type TransferPlan } from '@shared/domain/transfer';
import { itemCause, type TransfersT } from '@renderer/features/transfers/itemCause';
import { kindTotals } from '@renderer/features/transfers/wizard/kindTotals';
import { planSummary } from '@renderer/features/transfers/plan/planSummary';
import { en } from '@renderer/i18n/en/index';
import { zhCN } from '@renderer/i18n/zh-CN/index';

let chinese: TransfersT;
let english: TransfersT;

beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({
    resources: { 'zh-CN': zhCN, en },
    lng: 'zh-CN',
    interpolation: { escapeValue: false },
  });
  const fixed = (language: string): TFunction<['transfers', 'common']> =>
    i18n.getFixedT(language, ['transfers', 'common']);
  chinese = fixed('zh-CN');
  english = fixed('en');
});

function plan(state: TransferPlan['state'], counts: Partial<ItemCounts>): TransferPlan {
  const all = { ...emptyCounts(), ...counts };
  return {
    id: 1,
    connectionId: 'c1',
    name: 'p',
    state,
    taker: 'lilei',
    takerName: '李雷',
    takerGroupsBefore: 0,
    takerIsFollowUser: true,
    createdAt: 0,
    startedAt: null,
    finishedAt: null,
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all,
    owners: [],
    calls: 1,
    skipped: [],
    jobId: null,
  };
}

describe('the sentence about a plan', () => {
  it('says so when every group is verified', () => {
    const text = planSummary(plan('done', { verified: 706 }), '李雷', chinese);
    expect(text).toBe('全部 706 个群已核实，群主已经是 李雷。');
  });

  it('does not say so while anything is open, failed or left out', () => {
    for (const state of ['accepted', 'unknown', 'failed', 'skipped'] as const) {
      const text = planSummary(plan('done', { verified: 5, [state]: 1 }), '李雷', chinese);
      expect(text).not.toContain('全部');
      expect(text).toContain('1');
    }
  });

  it('names every state with its number', () => {
    const counts = { verified: 70, accepted: 2, unknown: 1, failed: 11, planned: 4, skipped: 3 };
    expect(planSummary(plan('running', counts), 'Li Lei', english)).toBe(
      '70 groups are now owned by Li Lei; 2 accepted, not finished by WeCom yet; 1 unknown; 11 failed; 4 still to send; 3 not sent.',
    );
  });

  it('says of a draft that nothing was sent', () => {
    expect(planSummary(plan('draft', { planned: 9 }), '李雷', chinese)).toBe('还没有提交任何群。');
  });
});

describe('the cause of an outcome', () => {
  it("comes from the vendor's code, with what to do", () => {
    const cause = itemCause({ errcode: 90500, reason: null }, 'zh-CN', chinese);
    expect(cause?.text).toContain('群主并未离职');
    expect(cause?.fix).not.toBe('');
    expect(cause?.errcode).toBe(90500);
  });

  it('prefers the code over the reason that the whole call was refused', () => {
    expect(itemCause({ errcode: 84083, reason: 'whole-call' }, 'en', english)?.errcode).toBe(84083);
  });

  it.each(itemReason.options)('has words and a remedy for %s in both languages', (reason) => {
    for (const [language, t] of [['zh-CN', chinese] as const, ['en', english] as const]) {
      const cause = itemCause({ errcode: null, reason }, language, t);
      expect(cause?.text).toMatch(/\S/);
      expect(cause?.text).not.toContain('reason.');
      expect(cause?.fix).not.toContain('reason.');
    }
  });

  it('is none for what went well', () => {
    expect(itemCause({ errcode: null, reason: null }, 'en', english)).toBeNull();
    expect(itemCause({ errcode: 0, reason: null }, 'en', english)).toBeNull();
  });
});

it('adds up which way the groups go', () => {
  const share = { userid: 'a', name: null, left: true, members: 0, groupsBefore: 0, sentToday: 0 };
  expect(
    kindTotals([
      { ...share, kind: 'resigned', groups: 700 },
      { ...share, kind: 'onjob', groups: 6 },
      { ...share, kind: 'resigned', groups: 20 },
    ]),
  ).toEqual({ resigned: 720, onjob: 6 });
});
