import { describe, expect, it } from 'vitest';
import type { Happening } from '@shared/contract/happenings';
import type { EventTopic } from '@shared/contract/events';
import { settingsShape, type Settings } from '@shared/contract/settings';
import type { Day } from '@shared/domain/day';
import { announcementKey, happeningKey } from '@shared/domain/notices';
import type { TransferPlan } from '@shared/domain/transfer';
import { createTeller } from '@main/features/happenings/teller';
import type { NoticeText } from '@main/features/happenings/words';
import type { JobRecord } from '@main/store/api';
import { settle } from '../../../../support/timers';

/** 2026-09-21 23:59:00 in Shanghai. */
const LATE = 1_790_006_340;

const job = { id: 7, kind: 'transfer', connectionId: 'c1', planId: 3, createdAt: LATE } as JobRecord;
const plan = {
  id: 3,
  name: '三季度',
  today: '2026-09-21',
  days: [
    { day: '2026-09-20' as Day, groups: 1 },
    { day: '2026-09-21' as Day, groups: 2 },
    { day: '2026-09-22' as Day, groups: 4 },
  ],
} as unknown as TransferPlan;

const happening = (id: number): Happening => ({
  id,
  at: LATE,
  connectionId: 'c1',
  kind: 'job-done',
  jobId: 5,
  jobKind: 'sync',
  planId: null,
  counts: { inserted: 1200, gone: 0 },
  error: null,
  seen: false,
});

function stage(options: { language?: Settings['language']; locale?: string; kept?: Happening[] } = {}) {
  const page = { isThere: false };
  const shown: NoticeText[] = [];
  const clicks: (() => void)[] = [];
  const said: EventTopic[] = [];
  const kept = options.kept ?? [];
  const teller = createTeller({
    store: {
      getSettings: async () => settingsShape.parse({ language: options.language ?? 'system' }),
      listHappenings: async (limit) => ({ rows: kept.slice(0, limit), unseen: kept.length }),
    },
    emit: (topic) => said.push(topic),
    plan: async () => plan,
    locale: options.locale ?? 'zh-CN',
    hasPage: () => page.isThere,
    show: (text, clicked) => {
      shown.push(text);
      clicks.push(clicked);
    },
  });
  return { teller, page, shown, clicks, said, kept };
}

describe('without a page', () => {
  it('tells that a plan goes on, once for each day', async () => {
    const { teller, shown } = stage();
    teller.announced(job, LATE);
    // The wait for objections was ended early, and goes on.
    teller.announced(job, LATE + 1);
    await settle();
    expect(shown).toEqual([{ title: '分配“三季度”即将继续。', body: '23:59:00 自动提交今天的 3 个群。' }]);
    teller.announced(job, LATE + 60);
    await settle();
    expect(shown).toHaveLength(2);
  });

  it('tells what happened, in the language of the admin', async () => {
    const { teller, shown, kept } = stage({ language: 'en', kept: [happening(1)] });
    await teller.happened();
    await teller.happened();
    expect(shown).toEqual([{ title: 'Sync groups: done', body: 'New 1,200' }]);
    kept.unshift(happening(2));
    await teller.happened();
    expect(shown).toHaveLength(2);
  });

  it('speaks as the system does where nobody chose', async () => {
    for (const [locale, title] of [
      ['zh-TW', '同步客户群完成'],
      ['de', 'Sync groups: done'],
    ] as const) {
      const { teller, shown } = stage({ locale, kept: [happening(1)] });
      await teller.happened();
      expect(shown.map((text) => text.title)).toEqual([title]);
    }
  });

  it('leads a click to what was told, once', async () => {
    const { teller, clicks, said } = stage({ kept: [happening(4)] });
    teller.announced(job, LATE);
    await settle();
    await teller.happened();
    expect(teller.takeClicked()).toBeNull();
    clicks[0]?.();
    expect(said).toEqual(['app.clicked']);
    expect(teller.takeClicked()).toEqual({
      id: null,
      kind: 'announced',
      connectionId: 'c1',
      jobId: 7,
      jobKind: 'transfer',
      planId: 3,
    });
    expect(teller.takeClicked()).toBeNull();
    clicks[1]?.();
    expect(teller.takeClicked()).toMatchObject({ id: 4, kind: 'job-done', jobId: 5 });
  });
});

describe('with a page', () => {
  it('leaves it to the page', async () => {
    const { teller, page, shown } = stage({ kept: [happening(1)] });
    page.isThere = true;
    teller.announced(job, LATE);
    await teller.happened();
    await settle();
    expect(shown).toEqual([]);
  });

  it('tells what the page asks for, and nothing twice', async () => {
    const { teller, page, shown } = stage({ kept: [happening(1)] });
    teller.announced(job, LATE);
    await settle();
    await teller.happened();
    page.isThere = true;
    const text = { title: 'a', body: 'b' };
    teller.notify({ key: announcementKey(job, LATE), ...text });
    teller.notify({ key: happeningKey(happening(1)), ...text });
    expect(shown).toHaveLength(2);
    teller.notify({ key: happeningKey(happening(2)), ...text });
    teller.notify({ key: happeningKey(happening(2)), ...text });
    expect(shown.slice(2)).toEqual([text]);
  });
});

it('lives with a store that does not answer', async () => {
  const { shown } = stage();
  const teller = createTeller({
    store: {
      getSettings: () => Promise.reject(new Error('away')),
      listHappenings: () => Promise.reject(new Error('away')),
    },
    emit: () => undefined,
    plan: () => Promise.reject(new Error('away')),
    locale: 'en',
    hasPage: () => false,
    show: (text) => shown.push(text),
  });
  teller.announced(job, LATE);
  await teller.happened();
  await settle();
  expect(shown).toEqual([]);
});
