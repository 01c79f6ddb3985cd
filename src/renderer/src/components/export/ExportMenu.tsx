import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, nowSeconds } from '@shared/domain/day';
import type { AppError } from '@shared/domain/errors';
import type { ReasonName } from '../../commands/command';
import { useOffer } from '../../commands/offers';
import { useWhyNot } from '../../commands/useWhyNot';
import { outcome } from '../../lib/outcome';
import { useErrorToast } from '../useErrorToast';
import type { ExportPlace } from './exportsState';
import { useExport, type ExportRequest } from './useExport';

const FORMATS = ['xlsx', 'csv'] as const;

export interface ExportChoice {
  readonly key: string;
  /** What would be exported, with its number. */
  readonly label: string;
  /** Why there is nothing to export; null where there is. */
  readonly reason: ReasonName | null;
  /** Null when there is nothing after all; what it could not read is told. */
  readonly source: () => ExportRequest['source'] | Promise<ExportRequest['source'] | null>;
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
  const exporting = useExport(place);
  const [unread, setUnread] = useState<AppError>();
  useErrorToast(unread);
  const run = async (choice: ExportChoice, format: (typeof FORMATS)[number]): Promise<void> => {
    setUnread(undefined);
    const answer = await outcome(Promise.resolve().then(choice.source));
    if (!answer.ok) setUnread(answer.error);
    if (!answer.ok || answer.data === null) return;
    await exporting.run({ source: answer.data, format, name: [name, dayOf(nowSeconds())] });
  };
  const whyNot = useWhyNot();
  const missing = ({ reason }: ExportChoice) => (reason === null ? null : { reason });
  const offer = (choice: ExportChoice | undefined) =>
    choice === undefined ? 'hidden' : (missing(choice) ?? 'enabled');
  const [first] = choices;
  const picked = choices.find(({ key }) => key === 'picked');
  useOffer('exportMatching', () => first && void run(first, 'xlsx'), offer(first));
  useOffer('exportPicked', () => picked && void run(picked, 'xlsx'), offer(picked));
  const items = choices.flatMap((choice) => {
    const why = whyNot(missing(choice));
    return FORMATS.map((format) => ({
      key: `${choice.key}.${format}`,
      label: t('as', { what: choice.label, format: format.toUpperCase() }),
      disabled: why !== undefined,
      ...(why === undefined ? {} : { title: why }),
      onClick: () => void run(choice, format),
    }));
  });
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={exporting.busy}>
        {t('label')}
      </Button>
    </Dropdown>
  );
}
