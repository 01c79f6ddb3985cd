import { expect, it } from 'vitest';
import { type Settings, settingsShape } from '@shared/contract/settings';
import { createRetention } from '@main/features/safety/retention';
import { manualTimers, settle } from '../../../../support/timers';

const HOUR = 3_600_000;
const DAY = 86_400;

function setUp(settings: Partial<Settings>, members = 3) {
  const timers = manualTimers();
  const current = { ...settingsShape.parse({}), ...settings };
  const asked: [string | null, number][] = [];
  const entries: unknown[] = [];
  const emitted: string[] = [];
  const retention = createRetention({
    store: {
      getSettings: async () => current,
      eraseMembers: async (connectionId, readBefore) => {
        asked.push([connectionId, timers.now() - readBefore]);
        return members;
      },
    },
    timers,
    audit: async (...entry) => void entries.push(entry),
    emit: (topic) => void emitted.push(topic),
  });
  return { retention, timers, current, asked, entries, emitted };
}

it('erases at the start and once a day of all connections, and says how many', async () => {
  const { retention, timers, asked, entries, emitted } = setUp({ memberDays: 30 });
  retention.start();
  await settle();
  expect(asked).toEqual([[null, 30 * DAY]]);
  expect(entries).toEqual([['members.expired', null, { members: 3, days: 30 }]]);
  expect(emitted).toEqual(['groups.changed']);
  for (let hour = 0; hour < 23; hour++) {
    await timers.advance(HOUR);
    await settle();
  }
  expect(asked).toHaveLength(1);
  await timers.advance(HOUR);
  await settle();
  expect(asked).toHaveLength(2);
  retention.stop();
  await timers.advance(48 * HOUR);
  await settle();
  expect(asked).toHaveLength(2);
});

it('erases nothing where the settings keep everything, and begins within an hour when they change', async () => {
  const { retention, timers, current, asked } = setUp({ memberDays: 0 });
  retention.start();
  await settle();
  await timers.advance(30 * HOUR);
  await settle();
  expect(asked).toEqual([]);
  current.memberDays = 7;
  await timers.advance(HOUR);
  await settle();
  expect(asked).toEqual([[null, 7 * DAY]]);
  current.memberDays = 3;
  await timers.advance(HOUR);
  await settle();
  expect(asked.at(-1)).toEqual([null, 3 * DAY]);
});

it('does not fill the audit with days on which nothing was old', async () => {
  const { retention, entries, emitted } = setUp({ memberDays: 30 }, 0);
  retention.start();
  await settle();
  expect([entries, emitted]).toEqual([[], []]);
});
