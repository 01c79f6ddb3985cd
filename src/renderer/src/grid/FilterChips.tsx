import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffer } from '@renderer/commands/offers';
import styles from './chips.module.css';

/** A filter that is set, in words. */
export interface Chip {
  readonly id: string;
  readonly text: string;
}

interface Props {
  readonly chips: readonly Chip[];
  /** Those that are switched off. */
  readonly off: readonly string[];
  /** How many rows are left, in words. */
  readonly matching?: string;
  readonly onTurn: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onReset: () => void;
}

/** Gives the keyboard to the next filter, else to the one before, before this one goes with its buttons. */
function passOn(leaving: HTMLElement): void {
  const chips = [...(leaving.closest('ul')?.querySelectorAll<HTMLElement>(`.${styles['close']}`) ?? [])];
  const at = chips.indexOf(leaving);
  const next = at === -1 ? undefined : (chips[at + 1] ?? chips[at - 1]);
  (next ?? document.getElementById('content'))?.focus();
}

/** What narrows a grid: each filter can be switched off and on again, or removed. Nothing while none is set. */
export function FilterChips({ chips, off, matching, onTurn, onRemove, onReset }: Props) {
  const { t } = useTranslation('grid');
  useOffer('clearFilters', onReset, chips.length === 0 ? 'hidden' : 'enabled');
  if (chips.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={t('filter.label')}>
      {matching !== undefined && <li className={styles['matching']}>{matching}</li>}
      {chips.map(({ id, text }) => {
        const isOff = off.includes(id);
        return (
          <li key={id} className={styles['chip']} data-off={isOff}>
            <button
              type="button"
              className={styles['turn']}
              aria-pressed={!isOff}
              title={`${text}\n${t(isOff ? 'filter.turnOn' : 'filter.turnOff')}`}
              onClick={() => onTurn(id)}
            >
              {text}
            </button>
            <button
              type="button"
              className={styles['close']}
              aria-label={t('filter.remove', { name: text })}
              onClick={({ currentTarget }) => {
                passOn(currentTarget);
                onRemove(id);
              }}
            >
              <CloseOutlined aria-hidden="true" />
            </button>
          </li>
        );
      })}
      <li>
        <Button
          size="small"
          type="link"
          onClick={({ currentTarget }) => {
            passOn(currentTarget);
            onReset();
          }}
        >
          {t('filter.reset')}
        </Button>
      </li>
    </ul>
  );
}
