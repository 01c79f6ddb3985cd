import { Popover, type GetRef, type PopoverProps } from 'antd';
import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import type { CommandName } from '../commands/command';
import { Offered } from '../commands/Offered';
import { exitOf } from './panelExit';
import styles from './PanelPopover.module.css';

interface Props extends Pick<PopoverProps, 'placement' | 'arrow'> {
  /** What the panel is about, for those who hear it. */
  readonly label: string;
  /** The name under which the palette opens it as well. */
  readonly command?: CommandName;
  readonly content: (close: () => void) => ReactNode;
  /** The button that opens it. */
  readonly children: (open: boolean) => ReactElement;
}

/**
 * A panel that a button opens. It takes the keyboard, which would otherwise have to walk to the end of the page to
 * come to it, and gives it back to the button: by Esc, by Tab past its end, or because something in it was chosen.
 */
export function PanelPopover({ label, command, content, children, ...popover }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const trigger = useRef<GetRef<typeof Popover>>(null);
  const back = (): void => trigger.current?.nativeElement.focus();
  const turn = (next: boolean): void => {
    if (!next && panel.current?.contains(document.activeElement) === true) back();
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const exit = event.key === 'Tab' ? exitOf(event.currentTarget, event.target, event.shiftKey) : null;
    if (exit === null) return;
    // On from the button, or, on the way back, to the button itself.
    if (exit === 'start') event.preventDefault();
    back();
    setOpen(false);
  };
  return (
    <>
      {command !== undefined && <Offered name={command} run={() => turn(true)} />}
      <Popover
        ref={trigger}
        {...popover}
        open={open}
        onOpenChange={turn}
        trigger="click"
        destroyOnHidden
        content={
          <Content onKeyDown={onKeyDown} label={label} panel={panel}>
            {content(() => turn(false))}
          </Content>
        }
      >
        {children(open)}
      </Popover>
    </>
  );
}

interface ContentProps {
  readonly label: string;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

function Content({ label, panel, onKeyDown, children }: ContentProps) {
  useLayoutEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [panel]);
  return (
    <div
      ref={panel}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={styles['panel']}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
