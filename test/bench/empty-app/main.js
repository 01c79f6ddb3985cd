import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

// The least that shows something: what every start of Electron costs on this machine.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
