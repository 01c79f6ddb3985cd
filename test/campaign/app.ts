import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Asked, ChildOptions, Order } from './messages';

const PROGRAM = join(import.meta.dirname, 'child.js');

/** One life of the app: a process from its start to its end. */
export class App {
  /** What it said that no app should say, and what it wrote while dying. */
  readonly complaints: string[] = [];
  readonly gone: Promise<'killed' | 'ended'>;
  readonly ready: Promise<void>;
  isGone = false;
  #asked = 0;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (error: string | null) => void>();

  constructor(options: ChildOptions) {
    this.#child = fork(PROGRAM, [JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Lives are short: most of one would go into compiling the same program.
      env: { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, 'compiled') },
    });
    let noise = '';
    this.#child.stderr?.on('data', (chunk: Buffer) => (noise += chunk.toString()));
    this.#child.on('error', () => undefined);
    this.gone = once(this.#child, 'close').then(([code, signal]) => {
      this.isGone = true;
      for (const tell of this.#waiting.values()) tell('gone');
      if (signal === 'SIGKILL') return 'killed';
      if (code !== 0) this.complaints.push(`the app ended with ${code ?? signal}: ${noise.trim()}`);
      return 'ended';
    });
    const isReady = new Promise<void>((resolve) => {
      this.#child.on('message', (answer: Answer) => {
        if (answer.type === 'ready') return resolve();
        if (answer.broken) this.complaints.push(answer.error ?? '');
        this.#waiting.get(answer.id)?.(answer.error);
        this.#waiting.delete(answer.id);
      });
    });
    this.ready = Promise.race([isReady, this.gone.then(() => undefined)]);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends it as an admin does. */
  async quit(): Promise<void> {
    await this.order({ do: 'quit' });
    await this.gone;
  }

  /** Answers null, or why it was refused; `gone` when the app died over it. */
  order(order: Order): Promise<string | null> {
    if (this.isGone || !this.#child.connected) return Promise.resolve('gone');
    return new Promise((resolve) => {
      this.#asked += 1;
      this.#waiting.set(this.#asked, resolve);
      this.#child.send({ id: this.#asked, order } satisfies Asked, (error) => {
        if (error) resolve('gone');
      });
    });
  }
}
