import { useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useRouter } from '@renderer/stores/router';
import { floats } from '@renderer/theme/floats';
import styles from './palette.module.css';

interface Props {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * A dialog over everything. The browser keeps the keyboard in it and gives it back to where it was; a click
 * beside it closes it.
 */
export function Overlay({ label, className, onClose, onKeyDown, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    const { route } = useRouter.getState();
    dialog.showModal();
    const outside = (event: MouseEvent): void => {
      if (event.target === dialog) close();
    };
    const cancelled = (event: Event): void => {
      event.preventDefault();
      close();
    };
    dialog.addEventListener('mousedown', outside);
    dialog.addEventListener('cancel', cancelled);
    return () => {
      dialog.removeEventListener('mousedown', outside);
      dialog.removeEventListener('cancel', cancelled);
      dialog.close();
      // The keyboard follows to where the palette led, instead of back to what is on its way out.
      if (useRouter.getState().route !== route) document.getElementById('content')?.focus();
    };
  }, []);
  return createPortal(
    <dialog
      ref={ref}
      className={`${styles['overlay']} ${className}`}
      aria-label={label}
      aria-modal="true"
      onKeyDown={onKeyDown}
    >
      {/* The dialog itself has no edge to click on: what is clicked is this, or lies beside it. */}
      <div className={styles['inside']}>{children}</div>
    </dialog>,
    floats,
  );
}
