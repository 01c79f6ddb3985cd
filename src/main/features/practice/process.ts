import { utilityProcess } from 'electron';
import { z } from 'zod';

/** What a connection to one of the other vendors needs. */
const account = z.object({ baseUrl: z.string(), accountId: z.string(), secret: z.string() });

const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    baseUrl: z.string(),
    controlUrl: z.string(),
    corpId: z.string(),
    secret: z.string(),
    wshoto: account,
    sobot: account,
  }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);
export type PracticeReady = Extract<z.infer<typeof message>, { type: 'ready' }>;

/** A practice vendor that was started. */
export interface PracticeProcess {
  /** Settles once: with its address, or with why there is none. */
  readonly ready: Promise<PracticeReady>;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
  kill(): void;
}

export type LaunchPractice = (args: readonly string[]) => PracticeProcess;

/** Starts the practice vendor as a process of Electron's own; it ends with the app. */
export function electronLauncher(modulePath: string): LaunchPractice {
  return (args) => {
    const child = utilityProcess.fork(modulePath, [...args], { serviceName: 'practice', stdio: 'ignore' });
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const ready = new Promise<PracticeReady>((resolve, reject) => {
      child.on('message', (value) => {
        const parsed = message.safeParse(value);
        if (!parsed.success) return;
        if (parsed.data.type === 'ready') resolve(parsed.data);
        else reject(new Error(parsed.data.reason));
      });
      void gone.then(() => reject(new Error('the process ended')));
    });
    return { ready, gone, kill: () => void child.kill() };
  };
}
