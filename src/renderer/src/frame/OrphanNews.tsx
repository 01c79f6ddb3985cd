import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { useErrorToast } from '../components/useErrorToast';
import { useFormat } from '../lib/useFormat';
import { useQuery } from '../lib/useQuery';
import { visibleText } from '../lib/visibleText';
import { useActiveConnection, useConnections } from '../state/AppState';
import { useEnterConnection } from '../state/useEnterConnection';
import { useDismissed } from '../stores/dismissed';
import { go, useRouter } from '../stores/router';
import { NoticeLine } from './NoticeLine';

const TOPICS = ['groups.changed', 'people.changed'] as const;

/** Leavers named in the line; the rest is on the radar. */
const NAMED = 3;

/** Groups that a sync found without an owner: told on every screen until somebody has looked at them. */
export function OrphanNews() {
  return useConnections()
    .filter(({ vendor }) => vendor === 'wecom')
    .map((connection) => <News key={connection.id} connection={connection} />);
}

function News({ connection: { id, name } }: { connection: Connection }) {
  const { t } = useTranslation(['frame', 'common']);
  const { number } = useFormat();
  const active = useActiveConnection()?.id === id;
  const enter = useEnterConnection();
  useErrorToast(enter.error);
  const { keys, dismiss } = useDismissed();
  const onRadar = useRouter(({ route }) => route.screen === 'groups' && route.part === 'orphans') && active;
  const { data } = useQuery('orphans.news', [{ connectionId: id }], { topics: TOPICS });
  const { groups = 0, leavers = [], at = null } = data ?? {};
  const key = `orphans ${id} ${at}`;
  const found = t(active ? 'orphans.found' : 'orphans.foundElsewhere', {
    count: groups,
    name: visibleText(name),
  });
  const named = leavers
    .slice(0, NAMED)
    .map((leaver) => `${visibleText(leaver.name ?? leaver.userid)} ${number(leaver.groups)}`);
  const people = [...named, ...(leavers.length > NAMED ? ['…'] : [])].join(' · ');
  const due = groups > 0 && !onRadar;

  // On the radar they have been looked at; what the store then says of them need not be waited for.
  const looked = groups > 0 && onRadar;
  useEffect(() => {
    if (looked) dismiss(key);
  }, [looked, key, dismiss]);

  if (!due || keys.has(key)) return null;
  const open = async (): Promise<void> => {
    if (await enter.run(id)) go({ screen: 'groups', part: 'orphans' });
  };
  return (
    <NoticeLine
      serious
      text={people === '' ? found : t('orphans.line', { found, people })}
      onDismiss={() => dismiss(key)}
    >
      <Button size="small" onClick={() => void open()}>
        {t('orphans.open')}
      </Button>
    </NoticeLine>
  );
}
