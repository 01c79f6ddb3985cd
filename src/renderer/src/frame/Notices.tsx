import { useTranslation } from 'react-i18next';
import type { AppState } from '@shared/contract/app';
import { dateTime } from '../lib/format';
import { useQuery } from '../lib/useQuery';
import { visibleText } from '../lib/visibleText';
import { useAppState } from '../state/AppState';
import { useDismissed } from '../stores/dismissed';
import { NoticeLine } from './NoticeLine';

interface Notice {
  readonly key: string;
  readonly text: string;
  readonly serious: boolean;
  /** Stays for as long as it is true. */
  readonly lasting?: boolean;
}

const TOPICS = ['app.changed', 'settings.changed'] as const;

/** What happened to the app itself and the admin should know: keychain, cache, store. */
export function Notices() {
  const { t } = useTranslation('frame');
  const { keychain, store, policy, pageCrashedAt } = useAppState();
  const { data: authorities } = useQuery('settings.authorities', [], { topics: TOPICS });
  const { keys, dismiss } = useDismissed();
  const textOf = useNoticeText();
  const { problem } = policy;
  const notices: readonly Notice[] = [
    ...(problem === null
      ? []
      : [
          {
            key: 'policy',
            text: t(`notice.policyProblem.${problem.kind}`, {
              path: visibleText(problem.path),
              detail: visibleText(problem.detail),
            }),
            serious: true,
            lasting: true,
          },
        ]),
    ...(policy.readOnly && problem === null
      ? [{ key: 'read-only', text: t('notice.policyReadOnly'), serious: false }]
      : []),
    ...(authorities?.problem
      ? [
          {
            key: `authorities@${authorities.path}`,
            text: t('notice.authorities', { path: visibleText(authorities.path) }),
            serious: true,
          },
        ]
      : []),
    ...(pageCrashedAt === null
      ? []
      : [{ key: `page@${pageCrashedAt}`, text: t('notice.pageCrashed'), serious: false }]),
    ...(keychain.state === 'memory'
      ? [{ key: 'keychain', text: t('notice.keychainMemory'), serious: true }]
      : []),
    ...store.notices.map((notice) => ({
      key: keyOf(notice),
      text: textOf(notice),
      serious: notice.kind !== 'store-restarted',
    })),
    ...(store.state === 'restarting'
      ? [{ key: 'restarting', text: t('store.restarting'), serious: true }]
      : []),
  ];
  return notices
    .filter(({ key }) => !keys.has(key))
    .map(({ key, text, serious, lasting = false }) => (
      <NoticeLine
        key={key}
        text={text}
        serious={serious}
        {...(lasting ? {} : { onDismiss: () => dismiss(key) })}
      />
    ));
}

type StoreNotice = AppState['store']['notices'][number];

const keyOf = (notice: StoreNotice): string =>
  notice.kind === 'ledger-restored'
    ? `${notice.kind} ${notice.restored.what}@${notice.at}`
    : `${notice.kind}@${notice.at}`;

/** What the store has to say; of a backup also why it was restored, when it was made, and what is not in it. */
function useNoticeText(): (notice: StoreNotice) => string {
  const { t } = useTranslation(['safety', 'frame']);
  return (notice) => {
    if (notice.kind !== 'ledger-restored') {
      return notice.kind === 'cache-rebuilt'
        ? t('frame:notice.cacheRebuilt')
        : t('frame:notice.storeRestarted');
    }
    const { what, backupAt, chosen } = notice.restored;
    const damaged = what === 'archive' ? t('notice.archiveDamaged') : t('notice.ledgerDamaged');
    return [
      chosen ? t('notice.chosen') : damaged,
      ...(backupAt === null ? [] : [t('notice.from', { time: dateTime(backupAt) })]),
      what === 'archive' ? t('notice.archiveLost') : t('notice.ledgerLost'),
      ...(chosen ? [t('notice.secrets')] : []),
    ].join(' ');
  };
}
