import type { PolicySetting } from '@shared/domain/policy';
import type { Settings } from '@shared/contract/settings';
import type { Command, CommandName, DoneName, KeywordsName } from './command';
import { settable } from './rules';

/** Gives a setting a value; `done` says so where nothing on the screen would. */
const set = <S extends PolicySetting>(
  name: CommandName & KeywordsName,
  setting: S,
  value: Settings[S],
  done?: DoneName,
): Command => ({
  id: name,
  group: 'actions',
  title: `palette:commands.${name}`,
  keywords: name,
  availability: settable(setting, value),
  run: async ({ call, say }) => {
    const saved = await call('settings.set', { [setting]: value });
    if (saved !== undefined && done !== undefined) say(done);
  },
});

const startWithSystem = set('startWithSystemOn', 'startWithSystem', true, 'startWithSystemOn');

/** Look, language, how the app lives on without its window, and what keeps its data safe. */
export const SETTING_COMMANDS: readonly Command[] = [
  set('themeLight', 'theme', 'light'),
  set('themeDark', 'theme', 'dark'),
  set('themeSystem', 'theme', 'system'),
  set('languageChinese', 'language', 'zh-CN'),
  set('languageEnglish', 'language', 'en'),
  set('languageSystem', 'language', 'system'),
  set('densityComfortable', 'density', 'comfortable'),
  set('densityCompact', 'density', 'compact'),
  {
    ...startWithSystem,
    availability: (state) => {
      const open = settable('startWithSystem', true)(state);
      return open === 'enabled' && !state.app.canStartWithSystem ? { reason: 'notInstalled' } : open;
    },
  },
  set('startWithSystemOff', 'startWithSystem', false, 'startWithSystemOff'),
  set('trayOn', 'stayInTray', true, 'trayOn'),
  set('trayOff', 'stayInTray', false, 'trayOff'),
  {
    id: 'openLogs',
    group: 'actions',
    title: 'palette:commands.openLogs',
    keywords: 'openLogs',
    run: async ({ call }) => {
      await call('app.openLogFolder');
    },
  },
  {
    id: 'exportLogs',
    group: 'actions',
    title: 'palette:commands.exportLogs',
    keywords: 'exportLogs',
    run: async ({ call, say }) => {
      // Nothing is said of a dialog that was closed.
      if (await call('logs.export')) say('exportLogs');
    },
  },
  {
    id: 'makeBackup',
    group: 'actions',
    title: 'palette:commands.makeBackup',
    keywords: 'makeBackup',
    run: async ({ call, say }) => {
      if (await call('backups.make')) say('makeBackup');
    },
  },
];
