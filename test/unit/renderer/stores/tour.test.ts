import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

/** The tour as a fresh page would find it. */
async function start() {
  vi.resetModules();
  return import('@renderer/stores/tour');
}

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the tour', () => {
  it('stands on no screen before somebody enters the practice workspace', async () => {
    const { useTour, isOnTour } = await start();
    expect(isOnTour(useTour.getState().tour, 'c1')).toBe(false);
  });

  it('is found by the next start as it was left, and only with its connection', async () => {
    const first = await start();
    first.offerTour('c1');
    first.noteFound();
    first.setTour('folded');
    const { useTour, isOnTour } = await start();
    const { tour } = useTour.getState();
    expect(tour).toMatchObject({ connectionId: 'c1', state: 'folded', found: true });
    expect(isOnTour(tour, 'c1')).toBe(true);
    expect(isOnTour(tour, 'c2')).toBe(false);
  });

  it.each(['left', 'finished'] as const)('does not come back by itself once it was %s', async (state) => {
    const first = await start();
    first.offerTour('c1');
    first.setTour(state);
    const { offerTour, useTour } = await start();
    offerTour('c2');
    expect(useTour.getState().tour).toMatchObject({ connectionId: 'c1', state });
  });

  it('goes on where it was left when somebody asks for it', async () => {
    const { offerTour, noteFound, setTour, takeUpTour, useTour } = await start();
    offerTour('c1');
    noteFound();
    const before = useTour.getState().tour;
    setTour('left');
    takeUpTour('c1');
    expect(useTour.getState().tour).toEqual(before);
  });

  it('begins again once it was finished, or with another practice workspace', async () => {
    const { offerTour, noteFound, setTour, takeUpTour, useTour } = await start();
    offerTour('c1');
    noteFound();
    setTour('finished');
    takeUpTour('c1');
    expect(useTour.getState().tour).toMatchObject({ state: 'open', found: false });
    noteFound();
    takeUpTour('c2');
    expect(useTour.getState().tour).toMatchObject({ connectionId: 'c2', found: false });
  });

  it.each(['{', '7', '{"connectionId":"c1","since":1,"state":"odd"}', '{"state":"open"}'])(
    'is none where %s was kept',
    async (text) => {
      kept.set('session.tour', text);
      const { useTour } = await start();
      expect(useTour.getState().tour).toBeNull();
    },
  );
});
