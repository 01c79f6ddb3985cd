import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { nowSeconds } from '@shared/domain/day';
import type { TransferPlan } from '@shared/domain/transfer';
import { useOffer } from '@renderer/commands/offers';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useCall } from '@renderer/lib/useCall';
import { useFormat } from '@renderer/lib/useFormat';
import { useConnections } from '@renderer/state/AppState';
import { filtersItems, toItemFilter, type ItemsFilter } from './itemsFilter';
import { reportAbout, reportColumns, reportWords } from './reportWords';

interface Props {
  readonly plan: TransferPlan;
  readonly filter: ItemsFilter;
  /** How many groups the filter leaves. */
  readonly shown: number;
}

/** Writes the report of a plan, or of the groups that are shown, to a file. */
export function ExportItems({ plan, filter, shown }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const { message } = App.useApp();
  const language = useLanguage();
  const format = useFormat();
  const connection = useConnections().find(({ id }) => id === plan.connectionId);
  const report = useCall('transfers.export');
  useErrorToast(report.error);

  const write = async (as: 'csv' | 'xlsx'): Promise<void> => {
    const written = await report.run({
      planId: plan.id,
      ...toItemFilter(filter),
      format: as,
      language,
      columns: reportColumns(t),
      words: reportWords(t),
      about: reportAbout(plan, connection?.name ?? '', nowSeconds(), t, format),
    });
    if (written === undefined || written === null) return;
    message.success(t('items.export.done', { count: written.rows, path: written.path }));
  };
  useOffer(
    'exportMatching',
    () => void write('xlsx'),
    shown === 0 ? { reason: 'nothingMatches' } : 'enabled',
  );
  const items: NonNullable<MenuProps['items']> = [
    {
      type: 'group',
      label: filtersItems(filter) ? t('items.export.filtered', { count: shown }) : t('items.export.all'),
      children: [
        { key: 'xlsx', label: t('items.export.xlsx'), onClick: () => void write('xlsx') },
        { key: 'csv', label: t('items.export.csv'), onClick: () => void write('csv') },
      ],
    },
  ];
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} aria-haspopup="menu" loading={report.busy}>
        {t('items.export.action')}
      </Button>
    </Dropdown>
  );
}
