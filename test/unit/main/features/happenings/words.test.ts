import { createInstance, type i18n } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import type { Happening } from '@shared/contract/happenings';
import type { AppError } from '@shared/domain/errors';
import { JOB_KINDS } from '@shared/domain/job-fields';
import type { TransferPlan } from '@shared/domain/transfer';
import { announcementText, happeningText, type NoticeText } from '@main/features/happenings/words';
import { useHappeningWords } from '@renderer/features/happenings/useHappeningWords';
import { en } from '@renderer/i18n/en/index';
import { zhCN } from '@renderer/i18n/zh-CN/index';
import { clock } from '@renderer/lib/format';

const AT = 1_790_006_340;

const happening = (parts: Partial<Happening>): Happening => ({
  id: 1,
  at: AT,
  connectionId: 'c1',
  kind: 'job-done',
  jobId: 5,
  jobKind: null,
  planId: null,
  counts: {},
  error: null,
  seen: false,
  ...parts,
});

const answered = (reason: string, parts: Partial<AppError>): AppError => ({
  code: 'vendor',
  reason,
  message: '',
  retryable: false,
  ...parts,
});

const all = Object.fromEntries(
  [...Object.keys(zhCN.jobs.counts), ...Object.keys(zhCN.transfers.item)].map((key, at) => [key, 1000 + at]),
);
const happenings: readonly Happening[] = [
  ...JOB_KINDS.flatMap((jobKind) => [
    happening({ jobKind, counts: { ...all, unnamed: 3 } }),
    happening({ jobKind, kind: 'job-failed', counts: { times: 1 } }),
    happening({ jobKind, kind: 'job-failed', counts: { times: 1200 } }),
  ]),
  happening({ jobKind: 'sync', counts: { inserted: 0, gone: 2 } }),
  happening({
    jobKind: 'sync',
    kind: 'job-failed',
    error: answered('wecom.answer', { vendor: { errcode: 48002 } }),
  }),
  happening({
    jobKind: 'archive',
    kind: 'job-failed',
    error: answered('sobot.answer', { params: { errcode: '000001' } }),
  }),
  happening({
    jobKind: 'archive',
    kind: 'job-failed',
    error: answered('wshoto.answer', { vendor: { errcode: 9 } }),
  }),
  ...[1, 2400].flatMap((count) => [
    happening({
      kind: 'plan-ended',
      planId: 12,
      jobKind: 'transfer',
      counts: { total: count, verified: 3, failed: 0 },
    }),
    happening({ kind: 'orphans', jobKind: 'sync', counts: { groups: count, leavers: count } }),
  ]),
  ...['store-restarted', 'cache-rebuilt', 'ledger-restored'].map((notice) =>
    happening({ kind: 'store', jobId: null, counts: { [notice]: 1 } }),
  ),
];

/** What the page says, by its own hook. */
function pageSays(page: i18n, told: readonly Happening[]): NoticeText[] {
  const said: NoticeText[] = [];
  const Page = (): null => {
    const words = useHappeningWords();
    said.push(...told.map(words).map(({ title, text }) => ({ title, body: text })));
    return null;
  };
  renderToStaticMarkup(createElement(I18nextProvider, { i18n: page }, createElement(Page)));
  return said;
}

describe.each(['zh-CN', 'en'] as const)('in %s main', (language) => {
  const page = createInstance();
  void page.init({
    lng: language,
    defaultNS: 'common',
    resources: { 'zh-CN': zhCN, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });

  it('says of what happened what the page would', () => {
    expect(happenings.map((one) => happeningText(one, language))).toEqual(pageSays(page, happenings));
  });

  it('says of a plan that goes on what the page would', () => {
    for (const count of [1, 1200]) {
      const plan = { id: 3, name: '', today: '2026-09-21', days: [{ day: '2026-09-21', groups: count }] };
      expect(announcementText(plan as unknown as TransferPlan, AT, language)).toEqual({
        title: page.t('frame:announced.title', { name: '#3' }),
        body: page.t('frame:announced.at', { count, time: clock(AT) }),
      });
    }
  });

  it('explains what a vendor answered, and leaves the reasons of the app to the page', () => {
    const own = happening({
      kind: 'job-failed',
      jobKind: 'sync',
      error: answered('connection.secretMissing', {}),
    });
    expect(happeningText(own, language).body).toBe('');
    const known = happening({
      kind: 'job-failed',
      jobKind: 'sync',
      error: answered('wecom.answer', { vendor: { errcode: 48002 } }),
    });
    expect(happeningText(known, language).body).not.toBe('');
  });
});
