import { expect, it } from 'vitest';
import { PageCrashes } from '@main/window/page-crashes';

function page() {
  const did: string[] = [];
  const clock = { at: 1000 };
  const crashes = new PageCrashes({
    now: () => clock.at,
    reload: () => did.push('reload'),
    giveUp: () => did.push('give up'),
  });
  const crash = (after: number, reason: 'crashed' | 'oom' | 'clean-exit' = 'crashed') => {
    clock.at += after;
    crashes.gone({ reason });
  };
  return { crashes, crash, did };
}

it('loads a page that crashed again, and says when', () => {
  const { crashes, crash, did } = page();
  expect(crashes.lastAt).toBeNull();
  crash(5, 'oom');
  expect(did).toEqual(['reload']);
  expect(crashes.lastAt).toBe(1005);
});

it('gives up on a page that crashes twice within a minute, and leaves the page of last resort alone', () => {
  const { crash, did } = page();
  crash(0);
  crash(59);
  crash(1);
  expect(did).toEqual(['reload', 'give up']);
});

it('loads it as often as it crashes once in a while', () => {
  const { crash, did } = page();
  crash(0);
  crash(60);
  crash(3600);
  expect(did).toEqual(['reload', 'reload', 'reload']);
});

it('minds a page again that somebody asked for', () => {
  const { crashes, crash, did } = page();
  crash(0);
  crash(10);
  crashes.loaded();
  crash(120);
  expect(did).toEqual(['reload', 'give up', 'reload']);
});

it('takes a page that was closed for no crash', () => {
  const { crash, did } = page();
  crash(0, 'clean-exit');
  expect(did).toEqual([]);
});
