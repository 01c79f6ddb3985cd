import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { keepPlacement, lastPlacement } from './keep-placement';
import { pageUrl } from './origin';
import { recoverPage } from './recovery';
import { allowWheelZoom } from './zoom';

/** The page's own backgrounds (see the skeleton in index.html), so that nothing flashes before it paints. */
const background = { light: '#f5f7f8', dark: '#14181b' } as const;

const themeBackground = (): string => (nativeTheme.shouldUseDarkColors ? background.dark : background.light);

/** Whether the page stands in a window, seen or hidden: it tells what happens by itself. */
export const hasPage = (): boolean =>
  BrowserWindow.getAllWindows().some(({ webContents }) => webContents.getURL() === pageUrl());

/** Brings the window to the front, or opens it where there is none. */
export function showMainWindow(): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) {
    openMainWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/**
 * Opens the main window at once, where it was last; the page paints its skeleton before anything else is ready.
 */
export function openMainWindow(): BrowserWindow {
  const last = lastPlacement();
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...last?.bounds,
    minWidth: 960,
    minHeight: 600,
    title: 'Handover 交接台',
    backgroundColor: themeBackground(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const followTheme = (): void => window.setBackgroundColor(themeBackground());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  if (last?.maximized === true) window.maximize();
  keepPlacement(window);
  recoverPage(window);
  allowWheelZoom(window.webContents);
  void window.loadURL(pageUrl());
  return window;
}
