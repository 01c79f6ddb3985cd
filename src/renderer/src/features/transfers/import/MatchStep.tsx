import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useFormat } from '@renderer/lib/useFormat';
import { useCall } from '@renderer/lib/useCall';
import styles from './import.module.css';
import {
  changeLine,
  chosenIds,
  countKinds,
  kindOf,
  LINE_KINDS,
  openLines,
  rewriteLine,
  type ImportLine,
  type LineKind,
} from './lines';
import { LinesTable } from './LinesTable';

interface Props {
  readonly connectionId: string;
  readonly lines: readonly ImportLine[];
  readonly onLines: (lines: readonly ImportLine[]) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}

/**
 * The lines on the screen: all, or those that were of one kind when that was asked for. A line that is
 * being settled stays where it is, however far its settling has come.
 */
type Shown = { readonly kind: 'all' } | { readonly kind: LineKind; readonly rows: ReadonlySet<number> };

const ALL: Shown = { kind: 'all' };

const rowsOfKind = (lines: readonly ImportLine[], kind: LineKind): ReadonlySet<number> =>
  new Set(lines.filter((line) => kindOf(line) === kind).map(({ row }) => row));

/** What each line was found to mean; what is not certain is settled here. */
export function MatchStep({ connectionId, lines, onLines, onBack, onContinue }: Props) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const [shown, setShown] = useState<Shown>(ALL);
  const match = useCall('transfers.match');
  useErrorToast(match.error);
  const counts = countKinds(lines);
  const open = openLines(lines);
  const chosen = chosenIds(lines).length;
  const kinds = LINE_KINDS.filter((kind) => counts.has(kind) || kind === shown.kind);

  const again = async (row: number, text: string): Promise<void> => {
    const [found] = (await match.run({ connectionId, lines: [text] })) ?? [];
    if (found !== undefined) onLines(rewriteLine(lines, row, text, found));
  };
  return (
    <div className={styles['step']}>
      <div className={styles['body']}>
        <Segmented<LineKind | 'all'>
          className={styles['filter'] ?? ''}
          aria-label={t('import.columnResult')}
          value={shown.kind}
          onChange={(kind) => setShown(kind === 'all' ? ALL : { kind, rows: rowsOfKind(lines, kind) })}
          options={[
            { value: 'all', label: `${t('import.all')} ${number(lines.length)}` },
            ...kinds.map((kind) => ({
              value: kind,
              label: `${t(`import.result.${kind}`)} ${number(counts.get(kind) ?? 0)}`,
              title: t(`import.resultHint.${kind}`),
            })),
          ]}
        />
        <LinesTable
          lines={shown.kind === 'all' ? lines : lines.filter(({ row }) => shown.rows.has(row))}
          busy={match.busy}
          onChange={(row, change) => onLines(changeLine(lines, row, change))}
          onAgain={(row, text) => void again(row, text)}
        />
      </div>
      <footer className={styles['footer']}>
        <span className={open > 0 ? styles['warning'] : styles['muted']} role="status">
          {open > 0 ? t('import.open', { count: open }) : t('import.ready')}
        </span>
        <span className={styles['space']} />
        <Button onClick={onBack}>{t('import.back')}</Button>
        <Button type="primary" disabled={chosen === 0} onClick={onContinue}>
          {chosen === 0 ? t('import.nothing') : t('import.continue', { count: chosen })}
        </Button>
      </footer>
    </div>
  );
}
