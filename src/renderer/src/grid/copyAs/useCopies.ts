import { App } from 'antd';
import { createElement, useMemo, useRef, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { COPY_LIMIT } from '@shared/domain/limits';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { request } from '@renderer/lib/api';
import { errorText } from '@renderer/lib/errorText';
import { outcome } from '@renderer/lib/outcome';
import type { TextColumn } from '../columns';
import type { Picking } from '../picking';
import { collectRows, type ShownRows } from './collect';
import { columnText, formatted, harmless, type CopyFormat } from './formats';
import { exportOffered, TooMuch } from './TooMuch';

/** The one message that says so. */
const TOO_MUCH = 'copy too much';

/** What is copied from. */
export interface CopySource<R> {
  readonly rows: ShownRows<R>;
  readonly picking: Picking<R> | undefined;
  /** The columns that are shown, from left to right. */
  readonly columns: () => readonly TextColumn<R>[];
}

export interface Copies<R> {
  /** How many rows are picked; all that match while none is. */
  readonly count: () => number;
  readonly isPicked: () => boolean;
  readonly cell: (column: TextColumn<R>, row: R) => void;
  /** One row with the titles above it. */
  readonly row: (row: R, format: CopyFormat) => void;
  /** The picked rows, or all that match, with the titles above them. */
  readonly many: (format: CopyFormat) => Promise<void>;
  /** The cells of a column in the picked rows, or in all that match. */
  readonly column: (column: TextColumn<R>) => Promise<void>;
}

/** Copies out of a grid by way of main, and says what became of it. */
export function useCopies<R>(source: CopySource<R>): Copies<R> {
  const { t } = useTranslation('grid');
  const { message } = App.useApp();
  const language = useLanguage();
  const latest = useRef(source);
  useLayoutEffect(() => {
    latest.current = source;
  });
  return useMemo(() => {
    const picked = (): number => latest.current.picking?.count() ?? 0;
    const count = (): number => picked() || latest.current.rows.total();
    const tooMuch = (): void => {
      const run = exportOffered(picked() > 0);
      const onExport =
        run &&
        ((): void => {
          message.destroy(TOO_MUCH);
          run();
        });
      message.warning({
        key: TOO_MUCH,
        content: createElement(TooMuch, { onExport }),
        // Long enough to reach the button.
        duration: onExport === undefined ? 5 : 10,
      });
    };

    const put = async (text: string, done: string): Promise<void> => {
      if (text.length > COPY_LIMIT) {
        tooMuch();
        return;
      }
      const copied = await outcome(request('app.copy', { text }));
      if (copied.ok) message.success(done);
      else message.error(errorText(copied.error, language).sentence);
    };

    /** Nothing where the rows could not be read: the feed says so itself. */
    const several = async (
      columns: readonly TextColumn<R>[],
      make: (rows: readonly (readonly string[])[]) => string,
    ): Promise<void> => {
      const { rows, picking } = latest.current;
      const wanted = picked();
      const textsOf = (row: R): readonly string[] => columns.map((column) => column.text(row));
      const answer = await collectRows(rows, {
        isWanted:
          wanted === 0 || picking === undefined ? () => true : (row) => picking.isPicked(picking.idOf(row)),
        count: count(),
        lengthOf: (row) => textsOf(row).reduce((sum, text) => sum + text.length + 1, 0),
      });
      if ('problem' in answer) {
        if (answer.problem === 'tooMuch') tooMuch();
        if (answer.problem === 'changed') message.warning(t('copy.changed'));
        return;
      }
      const found = answer.rows.length;
      const done = t('copy.rows', { count: found });
      const left = wanted > found ? ` ${t('copy.leftOut', { count: wanted - found })}` : '';
      await put(make(answer.rows.map(textsOf)), `${done}${left}`);
    };

    const titled = (format: CopyFormat) => {
      const columns = latest.current.columns();
      const titles = columns.map(({ title }) => title);
      return {
        columns,
        make: (rows: readonly (readonly string[])[]): string => formatted({ titles, rows }, format),
      };
    };

    return {
      count,
      isPicked: () => picked() > 0,
      cell: (column, row) => void put(harmless(column.text(row)), t('copy.cell')),
      row: (row, format) => {
        const { columns, make } = titled(format);
        void put(make([columns.map((column) => column.text(row))]), t('copy.rows', { count: 1 }));
      },
      many: (format) => {
        const { columns, make } = titled(format);
        return several(columns, make);
      },
      column: (column) => several([column], (rows) => columnText(rows.map(([text = '']) => text))),
    };
  }, [t, message, language]);
}
