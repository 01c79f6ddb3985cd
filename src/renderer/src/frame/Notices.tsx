import { useTranslation } from 'react-i18next';
import { useAppState } from '../state/AppState';
import { useDismissed } from '../stores/dismissed';
import { NoticeLine } from './NoticeLine';

interface Notice {
  readonly key: string;
  readonly text: string;
  readonly serious: boolean;
}

/** What happened to the app itself and the admin should know: keychain, cache, store. */
export function Notices() {
  const { t } = useTranslation('frame');
  const { keychain, store } = useAppState();
  const { keys, dismiss } = useDismissed();
  const words = {
    'cache-rebuilt': t('notice.cacheRebuilt'),
    'ledger-restored': t('notice.ledgerRestored'),
    'store-restarted': t('notice.storeRestarted'),
  };
  const notices: readonly Notice[] = [
    ...(keychain.state === 'memory'
      ? [{ key: 'keychain', text: t('notice.keychainMemory'), serious: true }]
      : []),
    ...store.notices.map(({ kind, at }) => ({
      key: `${kind}@${at}`,
      text: words[kind],
      serious: kind !== 'store-restarted',
    })),
    ...(store.state === 'restarting'
      ? [{ key: 'restarting', text: t('store.restarting'), serious: true }]
      : []),
  ];
  return notices
    .filter(({ key }) => !keys.has(key))
    .map(({ key, text, serious }) => (
      <NoticeLine key={key} text={text} serious={serious} onDismiss={() => dismiss(key)} />
    ));
}
