import { expect, it } from 'vitest';
import { Lane } from '@shared/lane';

it('begins nothing before what was given earlier has ended, well or badly', async () => {
  const lane = new Lane();
  const events: string[] = [];
  const work = (name: string, fails = false) =>
    lane.run(async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([work('one'), work('two', true), work('three')]);
  expect(events).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
