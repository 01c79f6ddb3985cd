/** What the vendors' documents say, as this app reads them: not for the practice vendor. */
const domain = [
  'shared/domain/wecom',
  'shared/domain/wshoto',
  'shared/domain/sobot',
  'shared/domain/datasets',
];

/**
 * The map of the source: which files make an area, and which areas it may import.
 * The first area whose path starts a file's path owns the file, so the more exact ones come first.
 */
export const areas = [
  { name: 'shared/domain/datasets', path: 'src/shared/domain/datasets', imports: ['shared'] },
  { name: 'shared/domain/wecom', path: 'src/shared/domain/wecom', imports: ['shared'] },
  { name: 'shared/domain/wshoto', path: 'src/shared/domain/wshoto', imports: ['shared'] },
  { name: 'shared/domain/sobot', path: 'src/shared/domain/sobot', imports: ['shared'] },
  { name: 'shared', path: 'src/shared/', imports: domain },
  { name: 'preload', path: 'src/preload/', imports: ['shared'] },
  {
    name: 'renderer',
    path: 'src/renderer/',
    imports: ['shared', ...domain],
  },
  { name: 'main/index', path: 'src/main/index', imports: '*' },
  { name: 'main/compose', path: 'src/main/compose', imports: '*' },
  { name: 'main/keychain', path: 'src/main/keychain', imports: ['shared', 'main'] },
  { name: 'main/window', path: 'src/main/window/', imports: ['shared', 'main'] },
  {
    name: 'main/ipc',
    path: 'src/main/ipc/',
    imports: ['shared', ...domain, 'main', 'main/features', 'main/window'],
  },
  {
    name: 'main/features',
    path: 'src/main/features/',
    imports: [
      'shared',
      ...domain,
      'main',
      'main/keychain',
      'main/vendors',
      'main/store/client',
      'main/store/api',
    ],
  },
  {
    name: 'main/vendors',
    path: 'src/main/vendors/',
    imports: ['shared', ...domain, 'main'],
  },
  {
    name: 'main/store/client',
    path: 'src/main/store/client',
    imports: ['shared', ...domain, 'main/store/api'],
  },
  {
    name: 'main/store/api',
    path: 'src/main/store/api',
    imports: ['shared', ...domain],
  },
  {
    name: 'main/store',
    path: 'src/main/store/',
    imports: ['shared', ...domain, 'main/store/api'],
  },
  // The practice vendor is a second, independent reading of the vendors' documents.
  { name: 'main/practice', path: 'src/main/practice/', imports: ['shared'] },
  { name: 'main', path: 'src/main/', imports: ['shared'] },
];

/** What only one place may import; `names` narrows it to those exports of the module. */
export const singleImporters = [
  { module: 'electron', names: ['ipcMain'], only: 'src/main/ipc/' },
  { module: 'electron', names: ['ipcRenderer', 'contextBridge'], only: 'src/preload/' },
  { module: 'electron', names: ['default', '*'], only: undefined },
  { module: 'keytar', only: 'src/main/keychain.' },
  { module: 'better-sqlite3', only: 'src/main/store/' },
];

/** The import aliases and the folders they stand for. */
export const aliases = {
  '@shared/': 'src/shared/',
  '@main/': 'src/main/',
  '@renderer/': 'src/renderer/src/',
};
