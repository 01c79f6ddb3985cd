import { app, type Session, type WebContents } from 'electron';
import { log } from '../log';
import { isOwnUrl } from './origin';

/** Closes every way out of the page: it cannot navigate, open windows, embed others or ask for devices. */
export function guardEverything(): void {
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    log.warn('permission denied', { permission });
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries from a host of its maker; a window without spelling does not keep it from that.
  session.setSpellCheckerEnabled(false);
  // The first one is asked for while the session is made, before it can be told to check nothing: it finds nobody.
  session.setSpellCheckerDictionaryDownloadURL('http://127.0.0.1:9/');
}

function guardContents(contents: WebContents): void {
  const stay = (details: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (isOwnUrl(details.url)) return;
    details.preventDefault();
    log.warn('navigation blocked', { to: details.url });
  };
  // Frames and the page itself, by link, script or redirect.
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('window blocked', { to: url });
    return { action: 'deny' };
  });
}
