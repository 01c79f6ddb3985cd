import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf, nowSeconds } from '@shared/domain/day';
import type { TransferPlan } from '@shared/domain/transfer';
import { useOffer } from '@renderer/commands/offers';
import { useExport } from '@renderer/components/export/useExport';
import { useLanguage } from '@renderer/i18n/useLanguage';
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
  const language = useLanguage();
  const format = useFormat();
  const connection = useConnections().find(({ id }) => id === plan.connectionId);
  const report = useExport(`plan ${plan.id}`);

  const write = (as: 'csv' | 'xlsx'): Promise<void> => {
    const now = nowSeconds();
    return report.run({
      source: {
        of: 'items',
        planId: plan.id,
        ...toItemFilter(filter),
        language,
        columns: reportColumns(t),
        words: reportWords(t),
        about: reportAbout(plan, connection?.name ?? '', now, t, format),
      },
      format: as,
      name: [plan.name, dayOf(now)],
    });
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
