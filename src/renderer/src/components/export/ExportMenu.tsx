import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '@shared/contract/index';
import { dayOf, nowSeconds } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import type { ReasonName } from '../../commands/command';
import { useOffer } from '../../commands/offers';
import { outcome } from '../../lib/outcome';
import { useCall } from '../../lib/useCall';
import { useErrorToast } from '../useErrorToast';
import { exportStarted, type ExportPlace } from './exportsState';

const FORMATS = ['xlsx', 'csv'] as const;

export interface ExportChoice {
  readonly key: string;
  /** What would be exported, with its number. */
  readonly label: string;
  readonly disabled: boolean;
  /** Null when there is nothing after all; what it could not read is told. */
  readonly source: () => Input<'exports.start'>['source'] | Promise<Input<'exports.start'>['source'] | null>;
}

interface Props {
  readonly place: ExportPlace;
  /** What the file is called, without its day. */
  readonly name: string;
  readonly choices: readonly ExportChoice[];
}

/** Starts an export of one of the choices, to a workbook or to CSV. */
export function ExportMenu({ place, name, choices }: Props) {
  const { t } = useTranslation('exports');
  const start = useCall('exports.start');
  const [unread, setUnread] = useState<AppError>();
  useErrorToast(start.error, unread);
  const run = async (choice: ExportChoice, format: (typeof FORMATS)[number]): Promise<void> => {
    setUnread(undefined);
    const answer = await outcome(Promise.resolve().then(choice.source));
    if (!answer.ok) setUnread(answer.error);
    if (!answer.ok || answer.data === null) return;
    const source = answer.data;
    const started = await start.run({ source, format, name: `${name}-${dayOf(nowSeconds())}` });
    if (started) exportStarted(place, started);
  };
  const offer = (choice: ExportChoice | undefined, missing: ReasonName) => {
    if (choice === undefined) return 'hidden';
    return choice.disabled ? { reason: missing } : 'enabled';
  };
  const [first] = choices;
  const picked = choices.find(({ key }) => key === 'picked');
  useOffer('exportMatching', () => first && void run(first, 'xlsx'), offer(first, 'nothingMatches'));
  useOffer('exportPicked', () => picked && void run(picked, 'xlsx'), offer(picked, 'nothingPicked'));
  const items = choices.flatMap((choice) =>
    FORMATS.map((format) => ({
      key: `${choice.key}.${format}`,
      label: t('as', { what: choice.label, format: format.toUpperCase() }),
      disabled: choice.disabled,
      onClick: () => void run(choice, format),
    })),
  );
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={start.busy}>
        {t('label')}
      </Button>
    </Dropdown>
  );
}
