import { describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import { startOfDay } from '@shared/domain/day';
import { back, NOON, openExplorer, question } from '../../../../support/explorer';

describe('a question about a range', () => {
  it('asks for the whole and for each bucket once, and never again', async () => {
    const { explorer, asked } = openExplorer();
    const first = await explorer.explore(question({}), false);
    expect(first.trouble).toBeNull();
    expect(asked.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [
        `${back(3)} ${back(1)}`,
        `${back(3)} ${back(3)}`,
        `${back(2)} ${back(2)}`,
        `${back(1)} ${back(1)}`,
      ].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    await explorer.explore(question({}), false);
    expect(asked).toHaveLength(4);
    await explorer.explore(question({ by: 'subject' }), false);
    expect(asked).toHaveLength(4);
  });

  it('asks for what it is compared with too', async () => {
    const { explorer, asked } = openExplorer();
    await explorer.explore(question({ by: 'subject', compare: 'weekdays' }), false);
    expect(asked).toEqual([`${back(3)} ${back(1)}`, `${back(10)} ${back(8)}`]);
  });

  it('asks once for the same question twice at a time', async () => {
    const { explorer, asked } = openExplorer();
    const same = question({ by: 'subject' });
    await Promise.all([explorer.explore(same, false), explorer.explore(same, false)]);
    expect(asked).toHaveLength(1);
  });

  it('does not ask about today, nor for what is to be had offline', async () => {
    const { explorer, asked, explored } = openExplorer();
    await explorer.explore(question({ by: 'subject', to: back(0) }), false);
    expect(asked).toEqual([`${back(3)} ${back(1)}`]);
    expect(explored.at(-1)?.to).toBe(back(1));
    await explorer.explore(question({ by: 'subject', from: back(9), to: back(8) }), true);
    expect(asked).toHaveLength(1);
    const today = await explorer.explore(question({ by: 'subject', from: back(0), to: back(0) }), false);
    expect(today.trouble?.reason).toBe('statistics.notYet');
    expect(asked).toHaveLength(1);
  });

  it('asks again once a last day is complete that was not', async () => {
    const { explorer, asked, timers } = openExplorer();
    timers.jump(startOfDay(back(0)) + 600 - NOON);
    const early = question({ by: 'subject' });
    await explorer.explore(early, false);
    await explorer.explore(early, false);
    expect(asked).toHaveLength(1);
    timers.jump(2 * 3600);
    await explorer.explore(early, false);
    await explorer.explore(early, false);
    expect(asked).toHaveLength(2);
  });

  it('cuts what is longer than a call, unless nothing of it adds up', async () => {
    const { explorer, asked } = openExplorer();
    const long = { by: 'subject', from: back(120) } as const;
    const rates = await explorer.explore(question({ ...long, metrics: ['toHumanRate'] }), false);
    expect(rates.trouble).toMatchObject({ reason: 'statistics.tooLong', params: { days: 92 } });
    expect(asked).toEqual([]);
    const counts = await explorer.explore(question(long), false);
    expect(counts.trouble).toBeNull();
    expect(asked).toEqual([`${back(120)} ${back(29)}`, `${back(28)} ${back(1)}`]);
  });

  it('answers what is there when the vendor cannot be asked, and says why', async () => {
    const { explorer, explored, state } = openExplorer();
    state.fails = failure('offline', 'net.offline', 'no network', { retryable: true });
    const answer = await explorer.explore(question({}), false);
    expect(answer.trouble?.reason).toBe('net.offline');
    expect(explored).toHaveLength(1);
  });

  it('asks for no more than somebody would wait for, the whole first', async () => {
    const { explorer, asked } = openExplorer();
    const year = question({ from: back(400), compare: 'none' });
    const answer = await explorer.explore(year, false);
    expect(answer.trouble?.reason).toBe('statistics.tooManyCalls');
    expect(asked.length).toBeLessThanOrEqual(300);
    expect(asked[0]).toBe(`${back(400)} ${back(309)}`);
  });

  it('asks again on request for what is there', async () => {
    const { explorer, asked } = openExplorer();
    await explorer.explore(question({}), false);
    await explorer.reread(question({}));
    expect(asked).toHaveLength(8);
    await expect(explorer.reread(question({ from: back(0), to: back(0) }))).rejects.toMatchObject({
      error: { reason: 'statistics.notYet' },
    });
  });
});

describe('a question about owners over a range', () => {
  const owners = Array.from({ length: 120 }, (_, index) => `owner${String(index).padStart(3, '0')}`);

  it('names at most a hundred at a time, and nobody else', async () => {
    const { explorer, asked } = openExplorer(owners);
    const all = question({ dataset: 'groupsByOwnerRange', by: 'subject', metrics: ['chats'] });
    await explorer.explore(all, false);
    expect(asked).toEqual([`100 ${back(3)} ${back(1)}`, `20 ${back(3)} ${back(1)}`]);
    await explorer.explore({ ...all, subjects: [1, 2] }, false);
    expect(asked.at(-1)).toBe(`2 ${back(3)} ${back(1)}`);
  });

  it('does not ask for what the vendor has forgotten', async () => {
    const { explorer, asked } = openExplorer(owners);
    const old = question({ dataset: 'groupsByOwnerRange', by: 'subject', metrics: ['chats'] });
    const answer = await explorer.explore({ ...old, from: back(190), to: back(170) }, false);
    expect(answer.trouble).toMatchObject({ reason: 'statistics.forgotten', params: { days: 180 } });
    expect(asked).toEqual([]);
  });
});

describe('a question about owners together', () => {
  const owners = Array.from({ length: 120 }, (_, index) => `owner${String(index).padStart(3, '0')}`);
  const together = question({ dataset: 'groupsByDay', from: back(40), metrics: ['newChats'] });

  it('adds up packs of a hundred over windows of thirty days, as one subject', async () => {
    const { explorer, asked, explored, written } = openExplorer(owners);
    await explorer.explore(together, false);
    expect(asked).toEqual(
      expect.arrayContaining([`100 ${back(40)} ${back(11)}`, `20 ${back(10)} ${back(1)}`]),
    );
    expect(asked).toHaveLength(4);
    expect(written).toHaveLength(40);
    expect(written.every(({ state, values }) => state === 'fetched' && values[0] === 120)).toBe(true);
    expect(written.every(({ values }) => values[1] === null)).toBe(true);
    const [set] = explored.at(-1)?.subjects ?? [];
    expect(written.every(({ subject }) => subject === set)).toBe(true);
  });

  it('is the same subject whenever the same owners are meant, and asks for missing days only', async () => {
    const { explorer, asked, explored } = openExplorer(owners);
    await explorer.explore(together, false);
    const everybody = owners.map((_, index) => index + 1).toReversed();
    await explorer.explore({ ...together, subjects: everybody }, false);
    expect(asked).toHaveLength(4);
    expect(explored[1]?.subjects).toEqual(explored[0]?.subjects);
    await explorer.explore({ ...together, subjects: [1] }, false);
    expect(explored[2]?.subjects).not.toEqual(explored[0]?.subjects);
    expect(asked).toHaveLength(6);
  });
});
