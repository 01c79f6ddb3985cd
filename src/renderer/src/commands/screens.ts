import { GROUP_PARTS, SCREENS, SOBOT_PARTS, type GroupPart, type SobotPart } from '../stores/router';
import type { Command, CommandName, KeywordsName } from './command';
import type { Shortcut } from './keys';
import { sobot, unless, wecom } from './rules';

/** The keys that open the n-th screen: Ctrl or Cmd with its digit, 0 for the tenth. */
export const screenShortcut = (index: number): Shortcut => ({ mod: true, key: String((index + 1) % 10) });

const screens: readonly Command[] = SCREENS.map((screen, index) => ({
  id: `screen:${screen}`,
  group: 'screens',
  title: `frame:screens.${screen}`,
  keywords: screen,
  shortcut: screenShortcut(index),
  run: ({ go }) => go({ screen }),
}));

const groupParts: readonly Command[] = GROUP_PARTS.map((part: GroupPart & KeywordsName & CommandName) => ({
  id: `screen:groups/${part}`,
  group: 'screens',
  title: `palette:commands.${part}`,
  keywords: part,
  availability: unless(wecom),
  run: ({ go }) => go({ screen: 'groups', part }),
}));

const SOBOT_NAMES = { files: 'sobotFiles', orders: 'sobotOrders' } as const satisfies Record<
  SobotPart,
  KeywordsName & CommandName
>;

const sobotParts: readonly Command[] = SOBOT_PARTS.map((part) => ({
  id: `screen:statistics/${part}`,
  group: 'screens',
  title: `palette:commands.${SOBOT_NAMES[part]}`,
  keywords: SOBOT_NAMES[part],
  // Whoever has no Sobot has no use for it either.
  availability: (state) =>
    state.app.connections.some(({ vendor }) => vendor === 'sobot') ? unless(sobot)(state) : 'hidden',
  run: ({ go }) => go({ screen: 'statistics', part }),
}));

/** Every screen, and what some of them have beside their first view. */
export const SCREEN_COMMANDS: readonly Command[] = [...screens, ...groupParts, ...sobotParts];
