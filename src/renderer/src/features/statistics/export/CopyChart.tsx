import { PictureOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { palettes, type ThemeMode } from '@renderer/theme/tokens';
import type { EChartsType } from '../chart/library';
import { pngBytes } from './png';

/** Puts the chart on the clipboard as a picture, at twice its size so that it stays sharp in a document. */
export function CopyChart({ chart, mode }: { chart: EChartsType | null; mode: ThemeMode }) {
  const { t } = useTranslation('statistics');
  const { message } = App.useApp();
  const copy = useCall('app.copyImage');
  useErrorToast(copy.error);
  const run = async (): Promise<void> => {
    const address = chart?.getDataURL({
      type: 'png',
      pixelRatio: 2,
      backgroundColor: palettes[mode].surface,
    });
    const png = address === undefined ? undefined : pngBytes(address);
    if (png !== undefined && (await copy.attempt({ png }))) message.success(t('export.copied'));
  };
  return (
    // Without its words, for which a window of 1280 pixels has no room beside the other buttons.
    <Button
      icon={<PictureOutlined aria-hidden="true" />}
      aria-label={t('export.copyChart')}
      title={t('export.copyChart')}
      disabled={chart === null}
      loading={copy.busy}
      onClick={() => void run()}
    />
  );
}
