import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '@shared/domain/day';
import type { DayCoverage } from '@shared/domain/statistics';
import type { Language } from '@shared/domain/language';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { weekdayName } from '../values/buckets';
import type { StatisticsT } from '../words';
import { calendar, CELL_STATES, dayAfterKey, monthOf, type Cell, type CellState } from './calendar';
import styles from './coverage.module.css';

/** Signs beside the colours; a complete day needs none. */
const SIGNS: Readonly<Record<CellState, string>> = {
  fetched: '',
  partial: '◐',
  empty: '○',
  notReady: '…',
  absent: '×',
  expired: '–',
  nothing: '',
};

/** A day in words: its state, and how many of its subjects are known. */
function cellText({ day, coverage, state }: Cell, t: StatisticsT): string {
  if (coverage === undefined || state === 'nothing') return t('coverage.cellNothing', { day });
  const { fetched, empty, notReady, pending, absent, expired, restated } = coverage;
  const known = fetched + empty;
  const text = t('coverage.cell', {
    day,
    state: t(`coverage.state.${state}`),
    known,
    all: known + notReady + pending + absent + expired,
  });
  return restated > 0 ? `${text} ${t('coverage.cellRestated', { count: restated })}` : text;
}

/** `11月`, `Nov`. */
const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${month}-15T00:00:00Z`),
  );

interface Props {
  readonly from: Day;
  readonly to: Day;
  readonly coverage: readonly DayCoverage[];
}

/** Every day of a range as a cell, weeks as columns. Arrows move; the line below says what a day is. */
export function CoverageCalendar({ from, to, coverage }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const [focused, setFocused] = useState<Day>(to);
  const table = useRef<HTMLTableElement>(null);
  const weeks = calendar(from, to, coverage);
  const [firstFull = weeks[0]] = weeks.slice(1);
  const current = focused < from || focused > to ? to : focused;
  const shown = weeks.flat().find((cell) => cell?.day === current) ?? null;
  const onKey = (event: KeyboardEvent): void => {
    const next = dayAfterKey(current, event.key, from, to);
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <div className={styles['calendar']}>
      <div className={styles['scroll']}>
        <table ref={table} className={styles['table']} aria-label={t('coverage.title')} onKeyDown={onKey}>
          <thead>
            <tr>
              <td />
              {weeks.map((week, index) => {
                const month = monthOf(week, weeks[index - 1]);
                return (
                  <td key={index} className={styles['month']}>
                    {month !== null && <span>{monthName(month, language)}</span>}
                  </td>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <tr key={weekday}>
                <th scope="row" className={styles['weekday']}>
                  {firstFull?.[weekday] == null ? '' : weekdayName(firstFull[weekday].day, language)}
                </th>
                {weeks.map((week, index) => {
                  const cell = week[weekday] ?? null;
                  return (
                    <td key={index}>
                      {cell !== null && (
                        <button
                          type="button"
                          className={styles['cell']}
                          data-state={cell.state}
                          data-day={cell.day}
                          data-restated={(cell.coverage?.restated ?? 0) > 0}
                          aria-label={cellText(cell, t)}
                          title={cellText(cell, t)}
                          tabIndex={cell.day === current ? 0 : -1}
                          onFocus={() => setFocused(cell.day)}
                          onClick={() => setFocused(cell.day)}
                        >
                          {SIGNS[cell.state]}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['said']}>{shown === null ? '' : cellText(shown, t)}</p>
      <ul className={styles['legend']} aria-label={t('coverage.legend')}>
        {CELL_STATES.map((state) => (
          <li key={state}>
            <span className={styles['cell']} data-state={state} aria-hidden="true">
              {SIGNS[state]}
            </span>
            {t(`coverage.state.${state}`)}
          </li>
        ))}
        <li>
          <span className={styles['cell']} data-state="fetched" data-restated={true} aria-hidden="true" />
          {t('coverage.state.restated')}
        </li>
      </ul>
    </div>
  );
}
