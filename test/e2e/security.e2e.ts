import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appArguments, electronExecutable } from './support/app';
import { expect, test } from './support/fixtures';
import { startListener } from './support/listener';

const log = (userData: string): Promise<string> => readFile(join(userData, 'logs/main.log'), 'utf8');

test('the page has no Node and no Electron', async ({ handover: { app, page } }) => {
  const found = await page.evaluate(() =>
    ['process', 'require', 'module', 'global', 'Buffer', 'setImmediate', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents &&
      'getLastWebPreferences' in contents &&
      typeof contents.getLastWebPreferences === 'function'
      ? contents.getLastWebPreferences()
      : undefined;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page can call the contract and nothing else', async ({ handover: { page } }) => {
  const offered = await page.evaluate(() =>
    Object.entries((window as unknown as { handover: object }).handover),
  );
  expect(offered.map(([name]) => name)).toContain('app.state');
  expect(offered.filter(([name]) => !/^([a-z][a-zA-Z]*\.[a-zA-Z]+|on)$/.test(name))).toEqual([]);
  const replaced = await page.evaluate(() => {
    const { handover } = window as unknown as { handover: Record<string, unknown> };
    try {
      handover['app.state'] = 'mine';
    } catch {
      return false;
    }
    return handover['app.state'] === 'mine';
  });
  expect(replaced).toBe(false);
});

test('each load has a strict policy with a nonce of its own', async ({ handover: { app, page } }) => {
  const load = async () => {
    // The handle holds the promise; the debugger, which waits for it, would let it be collected.
    const asked = await app.evaluateHandle(({ net }) => ({
      answer: net.fetch('app://handover/index.html').then(async (response) => ({
        policy: response.headers.get('content-security-policy') ?? '',
        body: await response.text(),
      })),
    }));
    return asked.evaluate(({ answer }) => answer);
  };
  const [first, second] = [await load(), await load()];
  expect(first.policy).toContain("default-src 'none'");
  expect(first.policy).not.toContain('unsafe');
  expect(first.policy).not.toBe(second.policy);
  const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1] ?? '';
  expect(first.body).toContain(`nonce="${nonce}"`);
  expect(first.body).not.toContain('__CSP_NONCE__');
  // The page itself was loaded under such a policy: a script of its own making does not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.canary = 1';
    document.head.append(script);
    return 'canary' in window;
  });
  expect(ran).toBe(false);
  // In a timer, because what a debugger evaluates itself is let through.
  const evaluated = await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(() => {
          try {
            done(Function('return 1')());
          } catch (error) {
            done(error instanceof EvalError ? 'refused' : error);
          }
        });
      }),
  );
  expect(evaluated).toBe('refused');
});

test('nothing leaves the page for the network', async ({ handover: { page } }) => {
  const listener = await startListener();
  const violations = await page.evaluateHandle(() => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    return directives;
  });
  const refused = await page.evaluate(async (origin) => {
    const add = (tag: string, attributes: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      if (element instanceof HTMLFormElement) element.submit();
    };
    add('img', { src: `${origin}/img` });
    add('script', { src: `${origin}/script.js` });
    add('link', { rel: 'stylesheet', href: `${origin}/style.css` });
    add('iframe', { src: `${origin}/frame` });
    add('form', { action: `${origin}/form`, method: 'post' });
    navigator.sendBeacon(`${origin}/beacon`);
    return fetch(`${origin}/fetch`).then(
      () => false,
      () => true,
    );
  }, listener.origin);
  expect(refused).toBe(true);
  const directives = [
    'img-src',
    'script-src-elem',
    'style-src-elem',
    'frame-src',
    'form-action',
    'connect-src',
  ];
  await expect.poll(() => violations.jsonValue()).toEqual(expect.arrayContaining(directives));
  expect(listener.requests).toEqual([]);
  await listener.close();
});

test('the window stays on the app', async ({ handover: { app, page, userData } }) => {
  const listener = await startListener();
  await page.evaluate((origin) => location.assign(`${origin}/away`), listener.origin);
  await expect.poll(() => log(userData)).toContain('navigation blocked');
  expect(page.url()).toContain('app://handover/');
  const opened = await page.evaluate((origin) => window.open(`${origin}/popup`) === null, listener.origin);
  expect(opened).toBe(true);
  expect(app.windows()).toHaveLength(1);
  expect(listener.requests).toEqual([]);
  await listener.close();
});

test('every permission is denied', async ({ handover: { page } }) => {
  const answers = await page.evaluate(async () => {
    const name = (error: unknown): string => (error instanceof DOMException ? error.name : String(error));
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = names.map(
      async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
    );
    return {
      states: await Promise.all(states),
      notification: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', name),
      position: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          ({ code }) => done(code),
        ),
      ),
    };
  });
  expect(new Set(answers.states)).toEqual(new Set(['denied']));
  expect(answers).toMatchObject({
    notification: 'denied',
    clipboard: 'NotAllowedError',
    position: 1,
  });
});

test('the own protocol serves the page and no other file', async ({ handover: { app } }) => {
  const asked = await app.evaluateHandle(({ net }) => {
    const paths = [
      'index.html',
      '..%2fmain/index.js',
      '..%2f..%2fpackage.json',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      'absent.js',
    ];
    const ask = async (path: string, init?: RequestInit): Promise<number> =>
      (await net.fetch(`app://handover/${path}`, init)).status;
    const posted = ask('index.html', { method: 'POST', body: 'x' });
    return { answer: Promise.all([...paths.map((path) => ask(path)), posted]) };
  });
  const statuses = await asked.evaluate(({ answer }) => answer);
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
});

test('a second start on the same data ends and brings the first window forward', async ({
  handover: { app, userData },
}) => {
  // Without a window manager nothing is ever in front, so the request to be is what can be seen.
  const focused = await app.evaluateHandle(({ BrowserWindow }) => {
    const seen = { times: 0, windows: () => BrowserWindow.getAllWindows().length };
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.focus = () => void (seen.times += 1);
    return seen;
  });
  const second = spawn(electronExecutable(), appArguments(userData), { stdio: 'ignore' });
  const code = await new Promise((done) => {
    second.once('exit', done);
    setTimeout(() => done('it went on running'), 20_000).unref();
  });
  second.kill('SIGKILL');
  expect(code).toBe(0);
  await expect
    .poll(() => focused.evaluate(({ times, windows }) => ({ times, windows: windows() })))
    .toEqual({ times: 1, windows: 1 });
});
