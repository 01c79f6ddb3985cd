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
