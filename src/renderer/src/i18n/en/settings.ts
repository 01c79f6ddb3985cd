import type { Translation } from '../shape';
import type { settings as chinese } from '../zh-CN/settings';

export const settings: Translation<typeof chinese> = {
  look: 'Look',
  language: 'Language',
  languages: { system: 'System', 'zh-CN': '简体中文', en: 'English' },
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  density: 'Rows',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  transfers: 'Transfers',
  confirmAbove: 'Type the number to confirm',
  confirmAboveText:
    'A hand-over of more groups than this asks for their number to be typed; a smaller one starts with a click. 0 always asks.',
  confirmAboveUnit: 'groups',
  dailyLimit: 'How the 300 a day are counted',
  dailyLimitText: {
    owner:
      'At most 300 groups of one former owner a day, whoever takes them and in whichever way. WeCom does not say it clearly; counted like this, nothing is refused.',
    pair: 'At most 300 a day from one former owner to one taker; several takers are counted apart. Faster, but WeCom may refuse what is beyond; Handover then moves it to the next day.',
  },
  dailyLimits: { owner: 'Per former owner (strict)', pair: 'Per owner and taker' },
  background: 'In the background',
  startWithSystem: 'Start with the system',
  startWithSystemText:
    'Starts when you log in to this computer, without a window, and tops up the statistics each day.',
  startWithSystemUnsupported: 'The app that runs here was not installed, so the system cannot start it.',
  stayInTray: 'Stay when the window is closed',
  stayInTrayText:
    "Closing the window does not quit. Open it or quit from the icon in the system's bar; where there is no icon, start the app again to see the window.",
  support: 'Support',
  logs: 'Logs',
  logsText: 'The logs hold no secret and no token and can be sent to support.',
  openLogs: 'Open log folder',
  about: 'About',
  version: 'Handover',
  runtime: 'Electron',
  platform: 'System',
  keychain: 'Secrets are kept in',
  keychainOk: 'the system keychain',
  keychainMemory: 'memory, until the app quits',
  copyVersions: 'Copy versions',
};
