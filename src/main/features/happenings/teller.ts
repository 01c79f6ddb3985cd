import type { EventTopic } from '@shared/contract/events';
import type { Told } from '@shared/contract/happenings';
import type { Parsed } from '@shared/contract/index';
import type { Instant } from '@shared/domain/day';
import { resolveLanguage } from '@shared/domain/language';
import { announcementKey, happeningKey } from '@shared/domain/notices';
import type { TransferPlan } from '@shared/domain/transfer';
import { log } from '@main/log';
import type { JobRecord, OpenStore } from '@main/store/api';
import { announcementText, happeningText, type NoticeText } from './words';

export interface TellerDeps {
  readonly store: Pick<OpenStore, 'getSettings' | 'listHappenings'>;
  readonly emit: (topic: EventTopic) => void;
  readonly plan: (planId: number) => Promise<TransferPlan>;
  /** Language of the system, such as `zh-CN`. */
  readonly locale: string;
  /** Whether there is a page: it tells by itself what happens. */
  readonly hasPage: () => boolean;
  /** Shows a notification of the operating system. */
  readonly show: (text: NoticeText, clicked: () => void) => void;
}

/** Tells the operating system what happens: for the page, and where there is none, in place of it. */
export interface Teller {
  /** What the page wants to be told; whatever was told once is not told again. */
  readonly notify: (notice: Parsed<'app.notify'>) => void;
  /** What the notification told of that was clicked last; null for none, and when this was asked before. */
  readonly takeClicked: () => Told | null;
  /** The plan of a job goes on by itself at an instant. */
  readonly announced: (job: JobRecord, until: Instant) => void;
  /** Something was added to what is kept. Never rejects. */
  readonly happened: () => Promise<void>;
}

export function createTeller(deps: TellerDeps): Teller {
  const { store, emit, locale, hasPage, show } = deps;
  const keys = new Set<string>();
  let clicked: Told | null = null;
  /** Whether this was not told so far; from now on it was. */
  const isNew = (key: string): boolean => {
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  };
  const tell = (text: NoticeText, told: Told): void =>
    show(text, () => {
      clicked = told;
      emit('app.clicked');
    });
  const language = async () => resolveLanguage((await store.getSettings()).language, locale);
  const announce = async (job: JobRecord, planId: number, until: Instant): Promise<void> => {
    if (hasPage() || !isNew(announcementKey(job, until))) return;
    const { id: jobId, kind: jobKind, connectionId } = job;
    const text = announcementText(await deps.plan(planId), until, await language());
    tell(text, { id: null, kind: 'announced', connectionId, jobId, jobKind, planId });
  };
  const tellLatest = async (): Promise<void> => {
    if (hasPage()) return;
    const [latest] = (await store.listHappenings(1)).rows;
    if (latest === undefined || !isNew(happeningKey(latest))) return;
    const { id, kind, connectionId, jobId, jobKind, planId } = latest;
    tell(happeningText(latest, await language()), { id, kind, connectionId, jobId, jobKind, planId });
  };
  const failed = (error: unknown): void => log.warn('the system was not told', { error });
  return {
    notify: ({ key, ...text }) => {
      if (isNew(key)) show(text, () => undefined);
    },
    takeClicked: () => {
      const told = clicked;
      clicked = null;
      return told;
    },
    announced: (job, until) => {
      if (job.planId !== null) announce(job, job.planId, until).catch(failed);
    },
    happened: () => tellLatest().catch(failed),
  };
}
