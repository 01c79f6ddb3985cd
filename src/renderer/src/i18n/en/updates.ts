import type { Translation } from '../shape';
import type { updates as chinese } from '../zh-CN/updates';

export const updates: Translation<typeof chinese> = {
  mode: 'When there is a new version',
  modes: { off: 'Off', ask: 'Tell me', auto: 'Automatic' },
  modeText: {
    off: 'Updates are not looked for, and nothing is sent to an update server.',
    ask: 'Looks after the start and once a day, and says when there is a new version. It is downloaded when you choose "Download", and installed when the app quits.',
    auto: 'Looks after the start and once a day, downloads a new version, and installs it when the app quits. Not while transfers or orders are being sent.',
  },
  state: {
    off: 'Updates are off',
    unsupported: 'There are no updates here',
    idle: 'Updates were not looked for yet',
    checking: 'Looking for updates',
    current: '{{own}} is the latest version',
    available: 'There is a new version, {{version}}',
    downloading: 'Downloading {{version}}',
    ready: '{{version}} is downloaded and checked; it is installed when the app quits',
    failed: 'Updates could not be looked for',
    downloadFailed: '{{version}} could not be downloaded',
  },
  why: {
    setting: 'Choose "Tell me" or "Automatic" above to have updates looked for.',
    policy: 'The IT department turned updates off on this computer and installs new versions itself.',
    notInstalled:
      'What runs here was not installed by a package, so there is nothing to replace. Install Handover with the package that IT provides.',
    noFeed:
      'Nobody has set an address of updates, so none are looked for. IT provides new versions, and can name an address in the policy file.',
    noKey:
      'This package has no public key of its publisher, by which to tell a release from something else, so none are looked for. IT provides new versions.',
  },
  own: 'This is version {{own}}',
  checked: '{{feed}} was asked at {{time}}',
  feed: 'Updates are at {{feed}}',
  check: 'Check for updates',
  download: 'Download',
  again: 'Download again',
  install: 'Restart and install',
  progress: 'Progress of the download',
  notes: 'About {{version}}',
  news: {
    available: 'There is a new version of Handover, {{version}}.',
    ready: 'Handover {{version}} is downloaded and will be installed when the app quits.',
    open: 'Show',
  },
};
