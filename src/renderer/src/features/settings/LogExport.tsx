import { ExportOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { visibleText } from '../../lib/visibleText';
import { Line } from './Line';

/** All logs as one file for support. */
export function LogExport() {
  const { t } = useTranslation('safety');
  const { message } = App.useApp();
  const { run, busy, error } = useCall('logs.export');
  useErrorToast(error);
  const write = async (): Promise<void> => {
    const written = await run();
    if (!written) return;
    message.success(t('logsDone', { count: written.lines, path: visibleText(written.path) }));
  };
  return (
    <Line name={t('logs')} hint={t('logsText')}>
      <Button icon={<ExportOutlined aria-hidden="true" />} loading={busy} onClick={() => void write()}>
        {t('logsAction')}
      </Button>
    </Line>
  );
}
