import { expect, it } from 'vitest';
import { keepStart, type StartStanding } from '@main/window/keep-start';

interface Stage {
  readonly standing: StartStanding;
  readonly canStart?: boolean;
  readonly fails?: boolean;
}

/** What the system was told; null where it was left alone. */
async function told(on: boolean, isPolicy: boolean, stage: Stage): Promise<boolean | null> {
  let answer: boolean | null = null;
  await keepStart(on, isPolicy, {
    canStart: () => stage.canStart ?? true,
    standing: async () => stage.standing,
    set: async (wanted) => {
      answer = wanted;
      if (stage.fails) throw new Error('the disk is full');
    },
  });
  return answer;
}

it('carries a setting to the system that does otherwise', async () => {
  expect(await told(true, false, { standing: 'off' })).toBe(true);
  expect(await told(false, false, { standing: 'on' })).toBe(false);
  expect(await told(false, false, { standing: 'refused' })).toBe(false);
});

it('leaves a system alone that does so already', async () => {
  expect(await told(true, false, { standing: 'on' })).toBeNull();
  expect(await told(false, false, { standing: 'off' })).toBeNull();
  expect(await told(true, true, { standing: 'on' })).toBeNull();
});

it('overrules what somebody refused in the system for a policy alone', async () => {
  expect(await told(true, false, { standing: 'refused' })).toBeNull();
  expect(await told(true, true, { standing: 'refused' })).toBe(true);
});

it('touches nothing where the app cannot be started', async () => {
  expect(await told(true, true, { standing: 'off', canStart: false })).toBeNull();
});

it('lives with a system that does not take it', async () => {
  expect(await told(true, false, { standing: 'off', fails: true })).toBe(true);
});
