import { Dropdown, type MenuProps } from 'antd';
import type { CSSProperties } from 'react';
import { commandOf, type MenuEntry } from './entries';
import styles from './menu.module.css';

type Item = NonNullable<NonNullable<MenuProps['items']>[number]>;

function itemOf(entry: MenuEntry): Item {
  switch (entry.kind) {
    case 'rule':
      return { type: 'divider', key: entry.key };
    case 'more':
      return { key: entry.key, label: entry.label, children: entry.entries.map(itemOf) };
    case 'command':
      return {
        key: entry.key,
        label: <span className={styles['label']}>{entry.label}</span>,
        disabled: entry.reason !== undefined,
        ...(entry.reason === undefined ? {} : { title: entry.reason }),
        ...(entry.keys === undefined ? {} : { extra: <kbd className={styles['keys']}>{entry.keys}</kbd> }),
      };
  }
}

interface Props {
  readonly entries: readonly MenuEntry[];
  /** Pixels from the left and the top of the grid. */
  readonly at: { readonly x: number; readonly y: number };
  /** With what is to be done, when a line was chosen. */
  readonly onClose: (run: (() => void) | undefined) => void;
}

/** A menu at a point of a grid. Arrows move, Enter chooses, Esc closes. */
export function GridMenu({ entries, at, onClose }: Props) {
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomLeft"
      onOpenChange={(open) => {
        if (!open) onClose(undefined);
      }}
      menu={{
        items: entries.map(itemOf),
        onClick: ({ key }) => onClose(commandOf(entries, key)),
      }}
    >
      <span
        className={styles['point']}
        style={{ '--x': `${at.x}px`, '--y': `${at.y}px` } as CSSProperties}
        aria-hidden="true"
      />
    </Dropdown>
  );
}
