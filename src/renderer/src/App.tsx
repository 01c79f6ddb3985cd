import { useLayoutEffect, useState } from 'react';
import type { AppState } from '@shared/contract/app';
import { resolveLanguage } from '@shared/domain/language';
import { setLanguage } from './i18n/index';
import { OpeningScreen } from './screens/OpeningScreen';
import { Screens } from './screens/Screens';
import { StartFailed } from './screens/StartFailed';
import { StoreFailed } from './screens/StoreFailed';
import { AppStateProvider, useAppStateQuery } from './state/AppState';
import { JobsProvider } from './state/jobs';
import { Look } from './theme/Look';

/** The whole page: settles language and look, then shows what the state of the app asks for. */
export function App() {
  const { data: state, error, refetch } = useAppStateQuery();
  const settings = state?.settings;
  const language = resolveLanguage(settings?.language ?? 'system', state?.locale ?? navigator.language);
  useLayoutEffect(() => setLanguage(language), [language]);
  return (
    <Look language={language} theme={settings?.theme ?? 'system'}>
      {state !== undefined && <Ready state={state} />}
      {state === undefined && error !== undefined && <StartFailed error={error} retry={refetch} />}
      {state === undefined && error === undefined && <OpeningScreen />}
    </Look>
  );
}

function Ready({ state }: { state: AppState }) {
  // Nothing can be shown before the store answered once; a later restart keeps the screens.
  const [opened, setOpened] = useState(false);
  const { store } = state;
  if (!opened && store.state === 'open') setOpened(true);
  if (store.state === 'failed') return <StoreFailed store={store} />;
  if (!opened) return <OpeningScreen />;
  return (
    <AppStateProvider state={state}>
      <JobsProvider>
        <Screens />
      </JobsProvider>
    </AppStateProvider>
  );
}
