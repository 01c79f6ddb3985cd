import { extname } from 'node:path';
import { BrowserWindow, Notification, dialog } from 'electron';
import { failure } from '@shared/domain/errors';
import { showMainWindow } from './main-window';

/** What Chromium says when somebody closes the print dialog. */
const CLOSED = /cancel/i;
/** Notifications on the screen: without a reference their clicks would get lost. */
const shown = new Set<Notification>();

/** The window that the admin works in. */
function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

/** Asks where to save a file of the kind that its name ends with; null when the dialog was closed. */
export async function chooseFile(suggestedName: string): Promise<string | null> {
  const extension = extname(suggestedName).slice(1);
  const filters = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
  const options = { defaultPath: suggestedName, filters };
  const window = frontWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

/** Asks for a file to read, of one of some kinds; null when the dialog was closed. */
export async function openFile(extensions: readonly string[]): Promise<string | null> {
  const filters = [{ name: extensions.join(', '), extensions: [...extensions] }];
  const options = { properties: ['openFile' as const], filters };
  const window = frontWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for a folder to put files into; null when the dialog was closed. */
export async function chooseFolder(): Promise<string | null> {
  const options = {
    properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
  };
  const window = frontWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Prints on white: the margins of the pages show the background of the window, which may be dark. */
async function onWhite<T>(window: BrowserWindow, print: () => Promise<T>): Promise<T> {
  const background = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  try {
    return await print();
  } finally {
    window.setBackgroundColor(background);
  }
}

/** Opens the system's print dialog for the page; closing it is no failure. */
export async function printPage(): Promise<void> {
  const window = frontWindow();
  if (!window) return;
  const print = (): Promise<void> =>
    new Promise((resolve, reject) => {
      window.webContents.print({ printBackground: true, pageSize: 'A4' }, (isPrinted, reason) => {
        if (isPrinted || CLOSED.test(reason)) resolve();
        else reject(failure('internal', 'print.failed', `the page was not printed: ${reason}`));
      });
    });
  await onWhite(window, print);
}

/** The page as it would be printed: A4 with backgrounds, and nothing that the page did not put there. */
export async function pageAsPdf(): Promise<Uint8Array> {
  const window = frontWindow();
  if (!window) throw failure('internal', 'print.failed', 'there is no window to print');
  try {
    const page = {
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: false,
    } as const;
    return await onWhite(window, () => window.webContents.printToPDF(page));
  } catch (error) {
    throw failure('internal', 'print.failed', 'the page could not become a PDF', { cause: error });
  }
}

/** Shows a notification where the system has any; a click is told, and brings the window to the front. */
export function notify(text: { readonly title: string; readonly body: string }, clicked: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification(text);
  const forget = (): void => void shown.delete(notification);
  shown.add(notification);
  notification.on('close', forget);
  notification.on('click', () => {
    forget();
    clicked();
    showMainWindow();
  });
  notification.show();
}
