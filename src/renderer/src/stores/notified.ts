import { request } from '../lib/api';

const notified = new Set<string>();
const TITLE_LIMIT = 120;
const BODY_LIMIT = 400;

/** Shows a notification of the operating system, once for each key in the life of this page. */
export function notifyOnce(key: string, title: string, body: string): void {
  if (notified.has(key)) return;
  notified.add(key);
  // A system without notifications costs nothing: the same words stand on the screen.
  request('app.notify', { title: title.slice(0, TITLE_LIMIT), body: body.slice(0, BODY_LIMIT) }).catch(
    () => undefined,
  );
}
