import { beforeAll, describe, expect, it } from 'vitest';
import type { TransfersT } from '@renderer/features/transfers/itemCause';
import { planSentence } from '@renderer/features/transfers/plan/planSentence';
import { planSummary } from '@renderer/features/transfers/plan/planSummary';
import { makePlan, makeTaker, wordsOf } from '../made';

let chinese: TransfersT;
let english: TransfersT;
const named = (day: string) => ({ day: () => day });

beforeAll(async () => {
  chinese = await wordsOf('zh-CN');
  english = await wordsOf('en');
});

describe('what became of a plan', () => {
  it('says so when every group is verified', () => {
    const plan = makePlan({ state: 'done', counts: { verified: 706 } });
    expect(planSummary(plan, chinese)).toBe('全部 706 个群已核实，群主已经是 李雷。');
  });

  it('names the first of several takers who got groups', () => {
    const takers = [makeTaker('a', '陈晨', 0), makeTaker('b', '李雷', 3), makeTaker('c', '韩梅梅', 3)];
    const plan = makePlan({ state: 'done', counts: { verified: 6 }, takers });
    expect(planSummary(plan, chinese)).toContain('李雷 和另外 1 人');
    expect(planSummary(plan, english)).toContain('owned by 李雷 and 1 other now');
  });

  it('does not say so while anything is open, failed or left out', () => {
    for (const state of ['accepted', 'unknown', 'failed', 'skipped'] as const) {
      const text = planSummary(makePlan({ state: 'done', counts: { verified: 5, [state]: 1 } }), chinese);
      expect(text).not.toContain('全部');
      expect(text).toContain('1');
    }
  });

  it('names every state with its number', () => {
    const counts = { verified: 70, accepted: 2, unknown: 1, failed: 11, planned: 4, skipped: 3 };
    expect(planSummary(makePlan({ counts }), english)).toBe(
      '70 verified; 2 accepted, not finished by WeCom yet, to be read again; 1 unknown; 11 failed; 4 still to send; 3 not sent.',
    );
  });

  it('says of a draft that nothing was sent', () => {
    const plan = makePlan({ state: 'draft', counts: { planned: 9 } });
    expect(planSummary(plan, chinese)).toBe('还没有提交任何群。');
  });
});

describe('what happens to a plan', () => {
  it('names the moment and the number when it goes on by itself', () => {
    // 14:32:10 in Shanghai.
    const standing = { kind: 'announced', until: 1_795_588_330, groups: 300 } as const;
    expect(planSentence(makePlan(), standing, chinese, named(''))).toBe(
      '14:32:10 自动继续：今天提交 300 个群。',
    );
  });

  it('names the day on which it goes on, and what that needs', () => {
    const standing = { kind: 'later', day: '2026-11-27', groups: 120 } as const;
    expect(planSentence(makePlan(), standing, chinese, named('周五'))).toBe(
      '周五继续提交 120 个群，那天交接台要开着。',
    );
  });

  it('says that nothing is sent on a connection that may only read, and where that is changed', () => {
    const standing = { kind: 'read-only', groups: 120 } as const;
    expect(planSentence(makePlan(), standing, chinese, named(''))).toBe(
      '连接是只读的，不会提交剩下的 120 个群。要继续，请在“连接”里关闭只读。',
    );
    expect(planSentence(makePlan(), standing, english, named(''))).toBe(
      'The connection is read-only: the 120 groups left are not sent. To go on, turn read-only off under Connections.',
    );
  });

  it('says how many groups a pause holds back, and nothing about groups when it holds none', () => {
    const plan = makePlan({ counts: { planned: 420, verified: 300 } });
    const paused = (held: typeof plan) => planSentence(held, { kind: 'paused' }, chinese, named(''));
    expect(paused(plan)).toBe('已暂停，还有 420 个群没有提交。');
    expect(paused(makePlan())).toBe('已暂停。');
  });

  it('is what became of it once it has ended', () => {
    const plan = makePlan({ state: 'done', counts: { verified: 1 } });
    const sentence = planSentence(plan, { kind: 'ended', state: 'done' }, english, named(''));
    expect(sentence).toBe('The group is verified: it is owned by 李雷 now.');
  });
});
