interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Attached {
  readonly sessionId: string;
}
interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

const NAVIGATED = /context|navigated|collected/i;

/** A page of a running Electron, asked over the DevTools protocol. */
export interface Page {
  send(method: string, params?: object): Promise<unknown>;
  /**
   * Runs a function in the page; it may use nothing but its argument and what the page has. It is
   * asked again when the page was still on its way to its address, where every question is forgotten.
   */
  run<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/** A connection to a running Electron's DevTools. */
export interface DevTools {
  /** The first page there is, or the next one to come. */
  page(): Promise<Page>;
  /** Asks the program to quit. */
  quit(): void;
}

/** Connects to the address that Chromium prints for `--remote-debugging-port`. */
export async function connect(address: string): Promise<DevTools> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`no DevTools at ${address}`)));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let pageFound: (targetId: string) => void;
  const firstPage = new Promise<string>((resolve) => {
    pageFound = resolve;
  });
  let last = 0;

  const send = (method: string, params: object = {}, sessionId?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) {
      if (message.method !== 'Target.targetCreated') return;
      const { targetInfo } = message.params as { targetInfo: { targetId: string; type: string } };
      if (targetInfo.type === 'page') pageFound(targetInfo.targetId);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the program ended'));
  });
  await send('Target.setDiscoverTargets', { discover: true });

  return {
    page: async () => {
      const targetId = await firstPage;
      const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as Attached;
      const ask = (method: string, params?: object): Promise<unknown> => send(method, params, sessionId);
      return { send: ask, run: (work, argument) => evaluate(ask, work, argument) };
    },
    quit: () => void send('Browser.close').catch(() => undefined),
  };
}

async function evaluate<A, T>(
  ask: Page['send'],
  work: (argument: A) => T | Promise<T>,
  argument: A,
): Promise<T> {
  const expression = `(${work.toString()})(${JSON.stringify(argument)})`;
  const options = { expression, awaitPromise: true, returnByValue: true };
  const answer = (await ask('Runtime.evaluate', options).catch((error: unknown) => {
    if (NAVIGATED.test(String(error))) return null;
    throw error;
  })) as Evaluated | null;
  if (answer === null) return evaluate(ask, work, argument);
  const { result, exceptionDetails } = answer;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
