import { ACTION_COMMANDS } from './actions';
import type { Command, CommandState } from './command';
import { commandsOfConnections, CONNECTION_COMMANDS } from './connections';
import type { Shortcut } from './keys';
import { SCREEN_COMMANDS } from './screens';
import { SETTING_COMMANDS } from './settings';
import { TOUR_COMMAND } from './tour';

/** The keys that open the palette. */
export const PALETTE_SHORTCUT: Shortcut = { mod: true, key: 'k' };

/** The key that opens the help, also over dialogs. */
export const HELP_SHORTCUT: Shortcut = { key: 'F1' };

/** How to find what there is to do, and how it is done; they open over every screen. */
export const HELP_COMMANDS: readonly Command[] = [
  {
    id: 'help',
    group: 'actions',
    title: 'palette:commands.help',
    keywords: 'help',
    shortcut: HELP_SHORTCUT,
    run: ({ show }) => show('help'),
  },
  {
    id: 'palette',
    group: 'actions',
    title: 'palette:commands.palette',
    keywords: 'palette',
    shortcut: PALETTE_SHORTCUT,
    // Whoever reads this has it open.
    availability: () => 'hidden',
    run: ({ show }) => show('palette'),
  },
  {
    id: 'shortcuts',
    group: 'actions',
    title: 'palette:commands.shortcuts',
    keywords: 'shortcuts',
    shortcut: { mod: true, key: '/' },
    run: ({ show }) => show('shortcuts'),
  },
];

/** Every command whose existence depends on nothing. */
export const FIXED_COMMANDS: readonly Command[] = [
  ...SCREEN_COMMANDS,
  ...ACTION_COMMANDS,
  ...SETTING_COMMANDS,
  ...CONNECTION_COMMANDS,
  TOUR_COMMAND,
  ...HELP_COMMANDS,
];

/** Every command there is now, in the order in which they stand where nothing is typed. */
export const allCommands = (state: CommandState): readonly Command[] => [
  ...FIXED_COMMANDS,
  ...commandsOfConnections(state),
];
