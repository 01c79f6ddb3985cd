import { App, Button, Checkbox, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALIAS_LINES } from '@shared/domain/person';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Callout } from '@renderer/features/transfers/Callout';
import { TableSourceField } from '@renderer/features/transfers/import/TableSourceField';
import { useTableSource } from '@renderer/features/transfers/import/useTableSource';
import { useCall } from '@renderer/lib/useCall';
import { useQuery } from '@renderer/lib/useQuery';
import { guessColumns, hasAliasHeading, type AliasColumns } from './aliasColumns';
import styles from './aliases.module.css';
import { aliasesToSet, aliasLines, countAliasKinds, finder } from './aliasLines';
import { AliasPreview } from './AliasPreview';
import { ColumnPair } from './ColumnPair';

interface Props {
  readonly connectionId: string;
  readonly onClose: () => void;
}

const WIDTH = 860;
const MODAL = { top: 32, maxWidth: 'calc(100vw - 48px)' };
const TOPICS = ['people.changed'] as const;

/** From a table of userids and names to aliases; what each line would do is seen before anything is kept. */
export function AliasDialog({ connectionId, onClose }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const { message } = App.useApp();
  const people = useQuery('people.list', [{ connectionId, text: '' }], { topics: TOPICS });
  const { run, busy, error } = useCall('people.setAliases');
  const [chosen, setChosen] = useState<AliasColumns | null>(null);
  const [strangers, setStrangers] = useState(false);
  const source = useTableSource(() => setChosen(null), hasAliasHeading);
  const { sheet, filled } = source;

  const find = useMemo(() => finder(people.data ?? []), [people.data]);
  const columns = useMemo(
    () => chosen ?? (sheet === undefined ? null : guessColumns(sheet, (userid) => find(userid) !== null)),
    [chosen, sheet, find],
  );
  const lines = useMemo(
    () => (sheet === undefined || columns === null || !filled ? [] : aliasLines(sheet, columns, find)),
    [sheet, columns, filled, find],
  );
  const counts = countAliasKinds(lines);
  const unknown = counts.get('unknown') ?? 0;
  const aliases = aliasesToSet(lines, strangers);
  const cut = (sheet?.columns ?? []).some(({ values }) => values.length > ALIAS_LINES);

  const save = async (): Promise<void> => {
    const done = await run({ connectionId, aliases, strangers });
    if (done === undefined) return;
    const left = done.unknown.length + (strangers ? 0 : unknown);
    const sentences = [
      t('aliases.done', { count: done.set }),
      left === 0 ? '' : t('aliases.leftOut', { count: left }),
    ];
    message.success(sentences.filter((sentence) => sentence !== '').join(' '));
    onClose();
  };
  return (
    <Modal
      open
      width={WIDTH}
      style={MODAL}
      title={t('aliases.title')}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <div className={styles['dialog']}>
        <TableSourceField
          source={source}
          how={t('aliases.how')}
          label={t('aliases.paste')}
          placeholder={t('aliases.placeholder')}
          count={t('aliases.lines', { count: lines.length })}
          columns={
            filled &&
            sheet !== undefined &&
            columns !== null && <ColumnPair sheet={sheet} columns={columns} onColumns={setChosen} />
          }
        >
          {cut && <Callout tone="waiting">{t('aliases.long', { count: ALIAS_LINES })}</Callout>}
          {people.error !== undefined && <ErrorNote error={people.error} />}
          {lines.length > 0 && people.data !== undefined && <AliasPreview lines={lines} counts={counts} />}
          {error !== undefined && <ErrorNote error={error} />}
        </TableSourceField>
        <footer className={styles['footer']}>
          {unknown > 0 && (
            <Checkbox checked={strangers} onChange={(event) => setStrangers(event.target.checked)}>
              {t('aliases.strangers', { count: unknown })}
            </Checkbox>
          )}
          <span className={styles['space']} />
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={aliases.length === 0 || people.data === undefined}
            onClick={() => void save()}
          >
            {t('aliases.save', { count: aliases.length })}
          </Button>
        </footer>
      </div>
    </Modal>
  );
}
