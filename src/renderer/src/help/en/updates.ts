import { type HelpPage, link, rule, steps, text } from '../page';

export const updates: HelpPage = {
  purpose:
    'Updates are looked for only at the address that IT has set; without one, or where IT turned updates off, nothing is looked for. Data stays on this computer before and after.',
  blocks: [
    steps(
      'Install a new version',
      'Choose "Tell me" or "Automatic" in the settings.',
      'When there is a new version, choose "Download"; the automatic mode does so by itself.',
      'It is installed when the app quits, or by "Restart and install". Nothing is installed while transfers or orders are being sent.',
    ),
    steps(
      'Update a company',
      'Put the installers of the new version and the files that describe them into a folder behind https.',
      'Name the folder in the policy file, and whether updates are announced or installed when the app quits.',
      'Try it on one computer first.',
    ),
    text(
      'How an update is checked',
      'What was downloaded must fit the digest in the file that describes it, and be signed by the publisher; otherwise it is not installed.',
    ),
    text(
      'Before an update',
      'An older version may not open data of a newer one, so choose "Back up now" first.',
    ),
    rule(
      'Vendors stop speaking old versions of TLS (48010), so an app that is never updated may fail to connect.',
      'wecom/90313',
    ),
    link('settings'),
    link('backups'),
  ],
};
