import { Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@renderer/components/StatusTag';
import { useFormat } from '@renderer/lib/useFormat';
import type { Tone } from '@renderer/theme/tokens';
import { GroupChoice, GroupFacts } from './GroupChoice';
import styles from './import.module.css';
import { kindOf, type ImportLine, type LineKind } from './lines';
import { LineText } from './LineText';

const TONES: Readonly<Record<LineKind, Tone>> = {
  id: 'verified',
  name: 'verified',
  settled: 'verified',
  ambiguous: 'waiting',
  similar: 'waiting',
  none: 'failed',
  repeated: 'unknown',
  dropped: 'unknown',
};

/** What the dialog needs above and below the rows, and the least that is left for them, in pixels. */
const AROUND = 372;
const LEAST = 200;

interface Props {
  readonly lines: readonly ImportLine[];
  readonly busy: boolean;
  readonly onChange: (row: number, change: Partial<Pick<ImportLine, 'chosen' | 'dropped'>>) => void;
  readonly onAgain: (row: number, text: string) => void;
}

/** The lines with what they were found to mean. Only the rows on the screen are drawn. */
export function LinesTable({ lines, busy, onChange, onAgain }: Props) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const columns: TableProps<ImportLine>['columns'] = [
    {
      title: t('import.columnLine'),
      width: 64,
      align: 'right',
      render: (_, { row }) => <span className={styles['muted']}>{number(row)}</span>,
    },
    {
      title: t('import.columnText'),
      width: 300,
      render: (_, line) => (
        <LineText key={line.text} line={line} busy={busy} onAgain={(text) => onAgain(line.row, text)} />
      ),
    },
    {
      title: t('import.columnResult'),
      width: 110,
      render: (_, line) => {
        const kind = kindOf(line);
        return (
          <StatusTag tone={TONES[kind]} look="plain" title={t(`import.resultHint.${kind}`)}>
            {t(`import.result.${kind}`)}
          </StatusTag>
        );
      },
    },
    {
      title: t('import.columnGroup'),
      width: 480,
      render: (_, line) => <Meaning line={line} onChoose={(chosen) => onChange(line.row, { chosen })} />,
    },
    {
      title: '',
      width: 100,
      align: 'right',
      render: (_, { row, dropped }) => (
        <Button
          size="small"
          type="text"
          aria-label={t(dropped ? 'import.undropLine' : 'import.dropLine', { line: row })}
          onClick={() => onChange(row, { dropped: !dropped })}
        >
          {t(dropped ? 'import.undrop' : 'import.drop')}
        </Button>
      ),
    },
  ];
  return (
    <Table<ImportLine>
      virtual
      size="small"
      pagination={false}
      rowKey="row"
      columns={columns}
      dataSource={lines}
      scroll={{ x: 1054, y: Math.max(LEAST, window.innerHeight - AROUND) }}
      locale={{ emptyText: t('import.emptyFilter') }}
      rowClassName={(line) => (line.dropped ? (styles['dropped'] ?? '') : '')}
    />
  );
}

interface MeaningProps {
  readonly line: ImportLine;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The group of a line, or a choice among those that come into question. */
function Meaning({ line, onChoose }: MeaningProps) {
  const { t } = useTranslation('transfers');
  const [first] = line.groups;
  switch (line.result) {
    case 'id':
    case 'name':
    case 'repeated':
      return first === undefined ? null : <GroupFacts group={first} />;
    case 'ambiguous':
    case 'similar':
      return <GroupChoice line={line} onChoose={onChoose} />;
    case 'none':
      return <span className={styles['muted']}>{t('import.resultHint.none')}</span>;
  }
}
