import type { ElectronApplication } from 'playwright/test';

/** Answers every question where to save a file with this path. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Answers every question for a folder with this one. */
export async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, folder);
}

/** Answers every question for a file to read with this one. */
export const chooseFile = chooseFolder;

/** Keeps what the system's file manager is asked to show, and shows nothing; answers it when called. */
export async function watchFileManager(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownFiles: shown });
    shell.showItemInFolder = (path) => void shown.push(path);
  });
  return () => app.evaluate(() => (globalThis as typeof globalThis & { shownFiles: string[] }).shownFiles);
}

/** What was copied last. */
export const clipboardOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** Rows and cells of a file with quotes as RFC 4180 has them. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g;
  for (const [whole, raw = '', end] of text.replace(/^\ufeff/, '').matchAll(cell)) {
    if (whole === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
