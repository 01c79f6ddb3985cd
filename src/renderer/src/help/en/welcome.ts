import { type HelpPage, link, steps, text } from '../page';

export const welcome: HelpPage = {
  purpose:
    'This is where the app is opened for the first time: enter the practice workspace, or connect a real account of a vendor. Both can stand side by side; the name of the connection at the top left switches between them.',
  blocks: [
    steps(
      'Try it out first',
      'Choose "Enter the practice workspace". It is a stand-in for the vendors on this computer, needs no credentials and touches no real group.',
      'Choose "Sync customer groups" to read about 2,400 practice groups.',
      'Open "Orphans", choose somebody who left, hand the groups over, and watch each being verified.',
    ),
    steps(
      'Connect a real account',
      'Choose "Connect WeCom" and enter the corp id and the secret of a self-built app.',
      'Turn on "Read-only" first: the app only reads and sends no change.',
      'Save once the test passes, then sync the groups.',
    ),
    text(
      'Coming from another computer',
      'Use "Restore a backup" with the file that was saved on the other computer. Secrets are not in it and are entered again afterwards.',
    ),
    text(
      'Help at any time',
      'F1 opens the help of what is on the screen at the right; it is not in the way and can stay open. Ctrl+K (⌘K on a Mac) searches screens, actions, groups and people.',
    ),
    link('connectWecom'),
    link('connections'),
    link('backups'),
  ],
};
