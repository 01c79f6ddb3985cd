import { expect, it } from 'vitest';
import { planColumns } from '@renderer/features/transfers/list/planColumns';
import { planStanding } from '@renderer/features/transfers/planStanding';
import { makePlan, makeTaker, TODAY, wordsOf } from '../made';

const format = {
  number: (value: number) => value.toLocaleString('en'),
  fresh: String,
  duration: String,
  day: (day: string) => `day ${day}`,
};

it('copies what the list says of a plan, and all of its takers', async () => {
  const columns = planColumns(await wordsOf('en'), format, (plan) => planStanding(plan, undefined, false));
  const texts = (plan: ReturnType<typeof makePlan>) =>
    Object.fromEntries(columns.map(({ id, text }) => [id, text(plan)]));
  const takers = [makeTaker('lilei', '李雷', 3), makeTaker('hanmeimei', '韩梅梅', 0)];
  const days = [{ day: '2026-11-26', groups: 1200, calls: 12 }];
  const counts = { verified: 3, failed: 1, planned: 1200 };
  expect(
    texts(makePlan({ ticket: 'OA-1', takers, days, today: TODAY, counts, createdAt: 1_764_000_000 })),
  ).toEqual({
    name: '王芳离职交接',
    ticket: 'OA-1',
    takers: '李雷, 韩梅梅',
    state: expect.stringContaining('day 2026-11-26'),
    groups: '1,204',
    progress: 'Verified 3 · Failed 1 · To send 1,200',
    created: '2025-11-25 00:00',
  });
  expect(texts(makePlan({ id: 7, name: ' ', state: 'draft', counts }))).toMatchObject({
    name: '#7',
    state: 'Draft',
    progress: '',
  });
});
