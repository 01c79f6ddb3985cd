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

/** Who answers for a package: whoever releases it says so in the environment. */
export const maintainer = () => process.env.HANDOVER_MAINTAINER || 'Handover <maintainer@handover.invalid>';

/** What the package manager runs, by Debian's names. */
export const scripts = {
  postinst: 'packaging/linux/after-install.sh',
  postrm: 'packaging/linux/after-remove.sh',
};

/** What a menu shows, in addition to what electron-builder writes by itself. */
export const translated = { 'Name[zh_CN]': 'Handover 交接台', 'Comment[zh_CN]': summary.zh };

/** The whole entry of a menu, for packages that electron-builder does not write. */
export function desktopEntry() {
  const entry = {
    Name: 'Handover',
    Comment: summary.en,
    ...translated,
    Exec: '/opt/Handover/handover %U',
    Terminal: 'false',
    Type: 'Application',
    Icon: 'handover',
    StartupWMClass: 'handover',
    Categories: 'Office;',
  };
  return ['[Desktop Entry]', ...Object.entries(entry).map(([key, value]) => `${key}=${value}`), ''].join(
    '\n',
  );
}
