import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChangeKind, ChangeQuery } from '@shared/contract/changes';
import { CHANGE_KINDS } from '@shared/domain/radar-fields';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';

/** The columns of the file in the order that `changes.export` names them. */
const COLUMNS = [
  'at',
  'chatId',
  'name',
  'owner',
  'kinds',
  'nameFrom',
  'nameTo',
  'ownerFrom',
  'ownerTo',
  'ownerBy',
  'membersFrom',
  'membersTo',
] as const;

const FORMATS = ['csv', 'xlsx'] as const;

interface Props {
  readonly query: ChangeQuery;
  readonly matching: number;
}

/** Exports every change that matches. */
export function ExportChanges({ query, matching }: Props) {
  const { t } = useTranslation('changes');
  const { message } = App.useApp();
  const write = useCall('changes.export');
  useErrorToast(write.error);
  const run = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const file = await write.run({
      query,
      format,
      titles: COLUMNS.map((column) => t(`export.column.${column}`)),
      kindWords: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, t(`kind.${kind}`)])) as Record<
        ChangeKind,
        string
      >,
      byWords: { app: t('by.app'), other: t('by.other') },
    });
    if (file) message.success(t('export.done', { count: file.rows, path: file.path }));
  };
  const items = FORMATS.map((format) => ({
    key: format,
    label: t(`export.${format}`, { count: matching }),
    disabled: matching === 0,
    onClick: () => void run(format),
  }));
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={write.busy}>
        {t('export.label')}
      </Button>
    </Dropdown>
  );
}
