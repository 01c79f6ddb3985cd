import type { Translation } from '../shape';
import type { settings as chinese } from '../zh-CN/settings';

export const settings: Translation<typeof chinese> = {
  look: 'Look',
  language: 'Language',
  languages: { system: 'System', 'zh-CN': '简体中文', en: 'English' },
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  density: 'Grid density',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  transfers: 'Transfers',
  confirmAbove: 'Type the number to confirm',
  confirmAboveText:
    'A handover of more groups than this asks for their number to be typed; a smaller one starts with a click. 0 always asks.',
  confirmAboveUnit: 'groups',
  dailyLimit: 'How the 300 a day are counted',
  dailyLimitText: {
    owner:
      'At most 300 groups of one former owner a day, whoever takes them and in whichever way. WeCom does not say it clearly; counted like this, nothing is refused.',
    pair: 'At most 300 a day from one former owner to one taker; several takers are counted apart. Faster, but WeCom may refuse what is beyond; Handover then moves it to the next day.',
  },
  dailyLimits: { owner: 'Per former owner (strict)', pair: 'Per owner and taker' },
  sections: 'Parts of the settings',
  fixed: 'Set by the IT department',
  network: 'Network',
  proxyMode: 'Proxy',
  proxyModes: { system: 'System', direct: 'None', manual: 'Manual', pac: 'PAC' },
  proxyModeText: {
    system: 'Vendors are reached as the system is set. A connection with a proxy of its own uses that.',
    direct:
      'Vendors are reached directly, whatever proxy the system has. A connection with a proxy of its own uses that.',
    manual:
      'Everything goes through the proxy below, except to this computer. A connection with a proxy of its own uses that.',
    pac: 'The PAC file below decides for each address; while it cannot be read, nothing is connected. A connection with a proxy of its own uses that.',
  },
  proxyUrl: 'Proxy address',
  proxyUrlText: 'Without user name and password. Enter a proxy that asks for them in the connection.',
  proxyUrlWanted: 'The proxy is used once its address is entered; until then the former setting holds.',
  proxyUrlExample: 'http://proxy.example.com:3128',
  pacUrl: 'PAC address',
  pacUrlText:
    'On the internet with https://; http:// is only for this computer and the network of the company. It cannot be a file.',
  pacUrlWanted: 'The PAC file is used once its address is entered; until then the former setting holds.',
  pacUrlExample: 'https://example.com/proxy.pac',
  caFile: 'Extra root certificates',
  caFileText:
    'For a gateway that inspects encrypted traffic and whose root certificate is not in the system. Only Handover trusts the authorities in the file; a file that has changed must be chosen again.',
  caChoose: 'Choose a PEM file',
  caReplace: 'Choose another',
  caRemove: 'Trust no longer',
  caNames_one: '{{first}}, {{count, number}} in all',
  caNames_other: '{{first}} and others, {{count, number}} in all',
  caProblems: {
    missing:
      'The file cannot be read, and its authorities are not trusted now. Put it back, or choose it again.',
    changed:
      'The file holds something else than when it was chosen, and its authorities are not trusted now. Check with IT and choose it again.',
    notCertificates:
      'There is no usable root certificate in this file, and nothing of it is trusted. Ask IT for a PEM file and choose that.',
  },
  logLevel: 'Detail of the log',
  logLevels: { debug: 'Detailed', info: 'Normal', warn: 'Problems only' },
  logLevelText: {
    debug: 'Details too. For when support asks for them: the log fills up faster.',
    info: 'What mainly happens, and every problem.',
    warn: 'Problems and errors only. When something goes wrong there is less to go by.',
  },
  background: 'In the background',
  startWithSystem: 'Start with the system',
  startWithSystemText:
    'Starts when you log in to this computer, without a window, and tops up the statistics each day.',
  startWithSystemUnsupported: 'The app that runs here was not installed, so the system cannot start it.',
  stayInTray: 'Stay when the window is closed',
  stayInTrayText:
    "Closing the window does not quit. Open it or quit from the icon in the system's bar; where there is no icon, start the app again to see the window.",
  backups: 'Backups',
  privacy: 'Member details',
  updates: 'Updates',
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
  licences: {
    title: 'Open-source licences',
    hint: 'Every open-source component in Handover, with the text of its licence.',
    open: 'Show licences',
    search: 'Search components, licences and their texts',
    found_one: '{{count, number}} component',
    found_other: '{{count, number}} components',
    none: 'No component matches',
    inFile:
      'Its licence, and those of everything in it, are in the file LICENSES.chromium.html in the folder of the installation.',
  },
};
