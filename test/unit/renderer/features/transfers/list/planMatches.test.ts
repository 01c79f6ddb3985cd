import { describe, expect, it } from 'vitest';
import { inListOrder, planMatches } from '@renderer/features/transfers/list/planMatches';
import { makePlan, makeTaker } from '../made';

const plan = makePlan({
  id: 12,
  name: '王芳离职交接',
  ticket: 'OA-2291',
  takers: [makeTaker('lilei', '李雷'), makeTaker('hanmeimei', '韩梅梅')],
  owners: [
    {
      userid: 'wangfang',
      name: '王芳',
      left: true,
      leftAt: null,
      kind: 'resigned',
      groups: 720,
      members: 0,
      groupsBefore: 720,
      sentToday: 0,
    },
  ],
});

describe('finding a plan', () => {
  it.each(['王芳', 'oa-22', '韩梅', 'HANMEI', 'wangfang', '#12', '  ', ''])('works with "%s"', (text) => {
    expect(planMatches(plan, text)).toBe(true);
  });

  it('works with a person whom the text means in another way, as by pinyin', () => {
    expect(planMatches(plan, 'hmm', new Set(['hanmeimei']))).toBe(true);
    expect(planMatches(plan, 'zl', new Set(['zhaoliu']))).toBe(false);
  });

  it('does not work with what is nowhere in it', () => {
    expect(planMatches(plan, '赵六')).toBe(false);
  });
});

it('lists drafts first, and the newest first among equals', () => {
  const plans = [
    makePlan({ id: 1, state: 'draft' }),
    makePlan({ id: 2, state: 'done' }),
    makePlan({ id: 3 }),
    makePlan({ id: 4, state: 'draft' }),
  ];
  expect(inListOrder(plans).map(({ id }) => id)).toEqual([4, 1, 3, 2]);
});
