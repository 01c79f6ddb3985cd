import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { goAndDo } from '../commands/offers';
import { visibleText } from '../lib/visibleText';
import { useUpdates } from '../state/useUpdates';
import { useDismissed } from '../stores/dismissed';
import { useRouter } from '../stores/router';
import { NoticeLine } from './NoticeLine';

/** A newer version that somebody can download, or that is there: told on every screen but the one that shows it. */
export function UpdateNews() {
  const { t } = useTranslation('updates');
  const { data } = useUpdates();
  const { keys, dismiss } = useDismissed();
  const isShown = useRouter(({ route }) => route.screen === 'settings');
  if (isShown || (data?.state !== 'available' && data?.state !== 'ready')) return null;
  const { state, version } = data;
  const key = `update ${state} ${version}`;
  if (keys.has(key)) return null;
  return (
    <NoticeLine
      serious={false}
      text={t(`news.${state}`, { version: visibleText(version ?? '') })}
      onDismiss={() => dismiss(key)}
    >
      <Button size="small" onClick={() => goAndDo('partUpdates', { screen: 'settings' })}>
        {t('news.open')}
      </Button>
    </NoticeLine>
  );
}
