import { request } from './api';

const TITLE_LIMIT = 120;
const BODY_LIMIT = 400;

/** Shows a notification of the operating system, once for each key while the app runs. */
export function notify(key: string, title: string, body: string): void {
  const text = { title: title.slice(0, TITLE_LIMIT), body: body.slice(0, BODY_LIMIT) };
  // A system without notifications costs nothing: the same words stand on the screen.
  request('app.notify', { key, ...text }).catch(() => undefined);
}
