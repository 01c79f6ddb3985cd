import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { useLanguage } from '../i18n/useLanguage';
import { useAppState } from '../state/AppState';
import type { Unavailable } from './command';
import { writable } from './rules';
import { sayIn } from './speech';

/** Says why something cannot be done, in the sentence that the palette has for it. */
export function useWhyNot(): (why: Unavailable | null) => string | undefined {
  const { i18n } = useTranslation();
  const say = sayIn(i18n, useLanguage());
  return (why) => (why === null ? undefined : say(`palette:reasons.${why.reason}`, why.params ?? {}));
}

/** Why nothing can be changed over a connection; undefined where it can. */
export function useWhyReadOnly(connection: Connection): string | undefined {
  const app = useAppState();
  return useWhyNot()(writable({ app, active: connection }));
}
