import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFinder } from '@renderer/features/palette/find';

const answers: Record<string, (input: unknown) => unknown> = {};
const asked: string[] = [];
const ok = (data: unknown) => ({ ok: true, data });
const refused = { ok: false, error: { code: 'store', reason: 'store.busy', message: '', retryable: true } };

beforeEach(() => {
  asked.length = 0;
  Object.assign(answers, {
    'groups.open': () => ok({ queryId: 'q1', total: 1 }),
    'groups.window': () => ok({ rows: [{ chatId: 'wr1' }], total: 1 }),
    'groups.close': () => ok(undefined),
    'people.search': () => ok([{ userid: 'wang' }]),
    'transfers.list': () => ok([{ id: 1 }]),
    'joinWays.list': () => ok({ rows: [{ id: 7 }], groups: [], lost: [] }),
    'explorations.list': () => ok([{ id: 3 }]),
  });
  const handover = new Proxy(
    {},
    {
      get: (_target, channel: string) => async (input: unknown) => {
        asked.push(channel);
        return answers[channel]?.(input);
      },
    },
  );
  vi.stubGlobal('window', { handover });
});
afterEach(() => vi.unstubAllGlobals());

const WECOM = { id: 'c1', vendor: 'wecom' } as const;
const times = (channel: string): number => asked.filter((each) => each === channel).length;

describe('the finder of the palette', () => {
  it('answers everything at once, and closes the query that it opened', async () => {
    const found = await createFinder(WECOM)('wang');
    expect(found).toMatchObject({
      groups: [{ chatId: 'wr1' }],
      people: [{ userid: 'wang' }],
      plans: [{ id: 1 }],
      joinWays: [{ id: 7 }],
      explorations: [{ id: 3 }],
      error: undefined,
    });
    expect(times('groups.close')).toBe(1);
  });

  it('closes the query also where its rows could not be read, and keeps the rest', async () => {
    answers['groups.window'] = () => refused;
    const found = await createFinder(WECOM)('wang');
    expect(found.groups).toEqual([]);
    expect(found.people).toHaveLength(1);
    expect(found.error?.reason).toBe('store.busy');
    expect(times('groups.close')).toBe(1);
  });

  it('reads lists once, and again after they could not be read', async () => {
    const find = createFinder(WECOM);
    answers['transfers.list'] = () => refused;
    expect((await find('w')).error?.reason).toBe('store.busy');
    answers['transfers.list'] = () => ok([{ id: 1 }]);
    expect((await find('wa')).plans).toHaveLength(1);
    await find('wan');
    expect(times('transfers.list')).toBe(2);
    expect(times('joinWays.list')).toBe(1);
    expect(times('people.search')).toBe(3);
  });

  it('asks of another vendor only what it has', async () => {
    const found = await createFinder({ id: 'c2', vendor: 'sobot' })('wang');
    expect(asked).toEqual(['explorations.list']);
    expect(found.explorations).toHaveLength(1);
  });
});
