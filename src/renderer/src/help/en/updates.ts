import { type HelpPage, link, rule, steps, text } from '../page';

export const updates: HelpPage = {
  purpose:
    'Updates are looked for only at the address that the package or IT has set; without one, or where updates are off, nothing is looked for. Data stays on this computer before and after.',
  blocks: [
    steps(
      'See which version this is',
      'Look under "About" in the settings.',
      'Choose "Copy versions" when reporting something.',
    ),
    steps(
      'Update this computer',
      'Choose "Check for updates" under "Updates" in the settings.',
      'Read what a new version says of itself, and choose "Download".',
      'Choose "Restart and install", or have it installed when the app quits. Nothing is installed while transfers or orders are being sent.',
    ),
    steps(
      'Update a company',
      'Put the installers of the new version, the files that describe them and their signatures unchanged into a folder behind https.',
      'Name the folder in the policy file, and whether updates are announced or installed when the app quits.',
      'Try it on one computer first.',
    ),
    text(
      'How an update is checked',
      'The description must be signed by the publisher, or nothing is downloaded; the file must fit the digest in it, or it is deleted. An older version is never installed.',
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
