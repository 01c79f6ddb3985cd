import { Menu, Tray } from 'electron';
import { log } from '../log';
import { trayIcon } from './tray-icon';

type Words = Readonly<Record<'open' | 'topUp' | 'quit', string>>;

const chinese: Words = { open: '打开交接台', topUp: '立即补齐统计', quit: '退出' };
const english: Words = { open: 'Open Handover', topUp: 'Top up the statistics now', quit: 'Quit' };

export interface TrayActions {
  readonly open: () => void;
  /** Fills the archives that keep themselves filled. */
  readonly topUp: () => void;
  readonly quit: () => void;
}

/**
 * Puts the app's icon into the system's bar. A desktop without such a bar shows none, and one that refuses it
 * is lived with: the app comes back when it is started again.
 * @param locale language of the menu, such as `zh-CN`
 */
export function openTray(locale: string, actions: TrayActions): { readonly close: () => void } {
  const words = locale.startsWith('zh') ? chinese : english;
  try {
    const tray = new Tray(trayIcon());
    tray.setToolTip('Handover 交接台');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.open, click: actions.open },
        { label: words.topUp, click: actions.topUp },
        { type: 'separator' },
        { label: words.quit, click: actions.quit },
      ]),
    );
    tray.on('click', actions.open);
    return { close: () => tray.destroy() };
  } catch (error) {
    log.warn('there is no place for an icon', { error });
    return { close: () => undefined };
  }
}
