import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import type { Deeds } from '@renderer/commands/command';
import { goAndDo } from '@renderer/commands/offers';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { request } from '@renderer/lib/api';
import { asAppError } from '@renderer/lib/errors';
import { showHelp } from '@renderer/stores/help';
import { go } from '@renderer/stores/router';
import { showOverlay } from './paletteState';

/** What commands may do; their errors are shown here, after the palette is gone. */
export function useDeeds(): Deeds {
  const { t } = useTranslation('palette');
  const { message } = App.useApp();
  const [error, setError] = useState<AppError>();
  useErrorToast(error);
  return useMemo<Deeds>(
    () => ({
      call: async (channel, ...args) => {
        setError(undefined);
        try {
          return await request(channel, ...args);
        } catch (thrown) {
          setError(asAppError(thrown));
          return undefined;
        }
      },
      go,
      goAndDo,
      say: (done) => void message.success(t(`done.${done}`)),
      show: (what) => (what === 'help' ? showHelp() : showOverlay(what)),
    }),
    [message, t],
  );
}
