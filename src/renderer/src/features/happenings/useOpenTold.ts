import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Happening, Told } from '@shared/contract/happenings';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { useConnections } from '@renderer/state/AppState';
import { useEnterConnection } from '@renderer/state/useEnterConnection';
import { go } from '@renderer/stores/router';
import { ground, placeOf } from './place';

/** Opens the place of what somebody was told of, which has then been seen; `onLeave` is called before it opens. */
export function useOpenTold(): (told: Told | Happening, onLeave?: () => void) => Promise<void> {
  const { t } = useTranslation('happenings');
  const { message } = App.useApp();
  const connections = useConnections();
  const enter = useEnterConnection();
  const see = useCall('happenings.seen');
  useErrorToast(see.error, enter.error);
  return async (told, onLeave) => {
    const { id, connectionId } = told;
    const place = placeOf(told);
    const isSeen = 'seen' in told && told.seen;
    if (id !== null && !isSeen) void see.run({ upTo: id, only: true });
    if (place === null) return;
    const needed = ground(
      connectionId,
      place,
      connections.map((connection) => connection.id),
    );
    if (needed === 'removed') {
      message.info(t('removed'));
      return;
    }
    if (needed === 'connection' && !(await enter.run(connectionId))) return;
    onLeave?.();
    go(place);
  };
}
