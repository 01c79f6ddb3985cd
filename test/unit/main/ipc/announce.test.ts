import { expect, test } from 'vitest';
import type { EventTopic } from '@shared/contract/events';
import { createAnnouncer } from '@main/ipc/announce';

function clockwork() {
  let now = 0;
  let waiting: { readonly at: number; readonly action: () => void }[] = [];
  const sent: { readonly topic: EventTopic; readonly at: number }[] = [];
  const announce = createAnnouncer((topic) => sent.push({ topic, at: now }), {
    setTimeout: (action, ms) => waiting.push({ at: now + ms, action }),
  });
  const advance = (to: number): void => {
    for (; now <= to; now += 1) {
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { action } of due) action();
    }
    now = to;
  };
  return { announce, advance, sent };
}

test('the first change is told at once', () => {
  const { announce, sent } = clockwork();
  announce('groups.changed');
  expect(sent).toEqual([{ topic: 'groups.changed', at: 0 }]);
});

test('a storm becomes at most four a second, and its last change is told', () => {
  const { announce, advance, sent } = clockwork();
  for (let at = 0; at <= 1000; at += 10) {
    advance(at);
    announce('groups.changed');
  }
  advance(2000);
  expect(sent.map(({ at }) => at)).toEqual([0, 250, 500, 750, 1000, 1250]);
});

test('nothing is told twice when nothing more happened', () => {
  const { announce, advance, sent } = clockwork();
  announce('jobs.changed');
  advance(5000);
  expect(sent).toHaveLength(1);
});

test('topics do not wait for each other', () => {
  const { announce, sent } = clockwork();
  announce('groups.changed');
  announce('jobs.changed');
  expect(sent.map(({ topic }) => topic)).toEqual(['groups.changed', 'jobs.changed']);
});
