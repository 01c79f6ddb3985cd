/** One line about the app, for package managers and menus. */
export const summary = {
  en: 'Hands WeCom customer groups over and keeps their statistics',
  zh: '企业微信客户群移交与统计',
};

/**
 * Debian's names of what Electron and the keychain link to; releases since 2024 renamed three of them.
 * The Secret Service itself is only recommended: without one secrets stay in memory, and the app says so.
 */
export const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libsecret-1-0',
  'xdg-utils',
];

/** What makes the app whole, and is on every desktop. */
export const recommends = ['gnome-keyring | kwalletmanager | keepassxc'];
