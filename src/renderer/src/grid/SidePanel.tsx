import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPressed, keyText } from '../commands/keys';
import { isField } from '../lib/isField';
import styles from './SidePanel.module.css';
import { usePanelKeyboard } from './usePanelKeyboard';

const PREVIOUS = { key: 'ArrowUp', alt: true } as const;
const NEXT = { key: 'ArrowDown', alt: true } as const;

interface Props {
  readonly label: string;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Goes to a neighbour in the grid; undefined where there is none to go to. */
  readonly onStep: ((by: -1 | 1) => void) | undefined;
  readonly children: ReactNode;
}

/** A panel over the right edge of a grid, about the row it was opened from. Esc closes, Alt+arrows step. */
export function SidePanel({ label, title, onClose, onStep, children }: Props) {
  const { t } = useTranslation(['grid', 'common']);
  const panel = useRef<HTMLElement>(null);
  usePanelKeyboard(panel);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // What the input method composes is given up first.
    if (event.defaultPrevented || event.isComposing || !concernsPage(event.target)) return;
    if (event.key === 'Escape') onClose();
    // In a field they move the cursor on some systems, and what was typed would be lost.
    else if (isField(event.target)) return;
    else if (isPressed(PREVIOUS, event)) onStep?.(-1);
    else if (isPressed(NEXT, event)) onStep?.(1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <aside ref={panel} className={styles['panel']} aria-label={label} tabIndex={-1}>
      <header className={styles['head']}>
        <div className={styles['title']}>{title}</div>
        <div className={styles['tools']}>
          <Button
            type="text"
            icon={<UpOutlined aria-hidden="true" />}
            aria-label={t('panel.previous')}
            title={t('panel.previousKey', { keys: keyText(PREVIOUS) })}
            disabled={onStep === undefined}
            onClick={() => onStep?.(-1)}
          />
          <Button
            type="text"
            icon={<DownOutlined aria-hidden="true" />}
            aria-label={t('panel.next')}
            title={t('panel.nextKey', { keys: keyText(NEXT) })}
            disabled={onStep === undefined}
            onClick={() => onStep?.(1)}
          />
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden="true" />}
            aria-label={t('common:close')}
            onClick={onClose}
          />
        </div>
      </header>
      {children}
    </aside>
  );
}

/** Keys pressed in a dialog or a menu, which lie outside the page's root, are theirs. */
function concernsPage(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target === document.body || target.closest('#root') !== null;
}

/** The facts of a panel: a term and what is known about it, one per line; nulls are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode] | null)[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) =>
        fact === null ? null : (
          <div key={fact[0]} className={styles['fact']}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
