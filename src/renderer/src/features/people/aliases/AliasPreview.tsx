import { Segmented, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '@renderer/components/StatusTag';
import { shownName } from '@renderer/lib/personNames';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import type { Tone } from '@renderer/theme/tokens';
import styles from './aliases.module.css';
import { ALIAS_KINDS, type AliasKind, type AliasLine } from './aliasLines';

const TONES: Readonly<Record<AliasKind, Tone>> = {
  set: 'verified',
  unchanged: 'unknown',
  unknown: 'waiting',
  repeated: 'waiting',
  long: 'failed',
  blank: 'failed',
};

const HEIGHT = 240;

interface Props {
  readonly lines: readonly AliasLine[];
  readonly counts: ReadonlyMap<AliasKind, number>;
}

/** What each line would do, all or of one kind. Only the rows on the screen are drawn. */
export function AliasPreview({ lines, counts }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const { number } = useFormat();
  const [chosen, setChosen] = useState<AliasKind | 'all'>('all');
  const kinds = ALIAS_KINDS.filter((kind) => counts.has(kind));
  const shown = chosen !== 'all' && counts.has(chosen) ? chosen : 'all';
  const columns: TableProps<AliasLine>['columns'] = [
    {
      title: t('aliases.columns.line'),
      width: 64,
      align: 'right',
      render: (_, { row }) => <span className={styles['muted']}>{number(row)}</span>,
    },
    {
      title: t('column.userid'),
      width: 190,
      render: (_, { userid }) => <span className={styles['mono']}>{visibleText(userid)}</span>,
    },
    {
      title: t('aliases.columns.now'),
      width: 190,
      render: (_, { person }) =>
        person === null ? null : (
          <span className={styles['cell']}>{shownName(person) ?? t('common:person.nameless')}</span>
        ),
    },
    {
      title: t('aliases.columns.alias'),
      width: 190,
      render: (_, { alias }) => (
        <span className={styles['cell']} title={visibleText(alias)}>
          {visibleText(alias)}
        </span>
      ),
    },
    {
      title: t('aliases.columns.result'),
      width: 150,
      render: (_, { kind }) => (
        <StatusTag tone={TONES[kind]} look="plain" title={t(`aliases.kindHint.${kind}`)}>
          {t(`aliases.kind.${kind}`)}
        </StatusTag>
      ),
    },
  ];
  return (
    <>
      <Segmented<AliasKind | 'all'>
        className={styles['filter'] ?? ''}
        aria-label={t('aliases.columns.result')}
        value={shown}
        onChange={setChosen}
        options={[
          { value: 'all', label: `${t('aliases.all')} ${number(lines.length)}` },
          ...kinds.map((kind) => ({
            value: kind,
            label: `${t(`aliases.kind.${kind}`)} ${number(counts.get(kind) ?? 0)}`,
            title: t(`aliases.kindHint.${kind}`),
          })),
        ]}
      />
      {shown !== 'all' && <p className={styles['muted']}>{t(`aliases.kindHint.${shown}`)}</p>}
      <Table<AliasLine>
        virtual
        size="small"
        pagination={false}
        rowKey="row"
        columns={columns}
        dataSource={lines.filter(({ kind }) => shown === 'all' || kind === shown)}
        scroll={{ x: 784, y: HEIGHT }}
      />
    </>
  );
}
