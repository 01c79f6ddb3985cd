import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskType } from '@shared/contract/sobot';
import { useCall } from '@renderer/lib/useCall';
import { daysIn, type FileRange } from './range';

/** Starts a download; main asks for the folder, and closing that question starts nothing. */
export function useDownload(connectionId: string) {
  const { t } = useTranslation('sobot');
  const { message } = App.useApp();
  const { run, busy, error } = useCall('files.download');
  const start = async (range: FileRange, taskTypes: readonly TaskType[]): Promise<void> => {
    const job = await run({ connectionId, ...range, taskTypes: [...taskTypes] });
    if (job == null) return;
    message.success(t('files.started', { count: daysIn(range) * taskTypes.length }));
  };
  return { start, busy, error };
}
