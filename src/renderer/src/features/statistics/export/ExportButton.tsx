import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExploreQuery } from '@shared/domain/statistics';
import type { Explored } from '@shared/contract/statistics';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { useOffer } from '@renderer/commands/offers';
import { useExport } from '@renderer/components/export/useExport';
import { VisuallyHidden } from '@renderer/components/VisuallyHidden';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { inLanguage } from '../words';
import { aboutPairs, exportWords } from './exportWords';

const WHATS = ['shown', 'raw'] as const;
const FORMATS = ['csv', 'xlsx', 'parquet'] as const;

interface Props {
  readonly query: ExploreQuery;
  readonly definition: Dataset;
  readonly result: Explored | undefined;
  readonly connection: string;
}

/** Writes what is shown, or the raw rows below it, to a file. */
export function ExportButton({ query, definition, result, connection }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const exporting = useExport('statistics');
  const run = (what: (typeof WHATS)[number], format: (typeof FORMATS)[number]): Promise<void> =>
    exporting.run({
      source: {
        of: 'statistics',
        query,
        what,
        language,
        words: exportWords(definition, t),
        about: aboutPairs({ query, definition, result, connection, language, what }, t),
      },
      format,
      name: [inLanguage(definition.title, language), `${query.from}_${query.to}`],
    });
  useOffer(
    'exportMatching',
    () => void run('shown', 'xlsx'),
    result === undefined ? { reason: 'nothingMatches' } : 'enabled',
  );
  const items = WHATS.map((what) => ({
    key: what,
    type: 'group' as const,
    label: t(`export.${what}`),
    children: FORMATS.map((format) => ({
      key: `${what}-${format}`,
      // The group's name is not read out with its entries.
      label: (
        <>
          <VisuallyHidden>{t(`export.${what}`)}</VisuallyHidden> {t(`export.${format}`)}
        </>
      ),
      onClick: () => void run(what, format),
    })),
  }));
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }} disabled={result === undefined}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={exporting.busy}>
        {t('export.label')}
      </Button>
    </Dropdown>
  );
}
