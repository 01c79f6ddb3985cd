import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { node24, root } from './paths.mjs';

/** A failure that is told in one sentence, without a stack. */
export class Stop extends Error {}

/** One line about what is going on. */
export const say = (text) => console.log(`handover: ${text}`);

/** Every tool finds the pinned Node first. */
const environment = (extra) => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...extra,
});

/**
 * Runs a program with the terminal attached and answers its exit code. Ctrl+C reaches the child by
 * the terminal, other requests to stop are passed on, and this process waits for the child to end.
 */
export function run(command, args, { env, stdio = 'inherit', cwd = root } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, stdio, env: environment(env) });
    const stops = {
      SIGINT: () => undefined,
      SIGTERM: () => child.kill('SIGTERM'),
      SIGHUP: () => child.kill('SIGHUP'),
    };
    for (const [signal, stop] of Object.entries(stops)) process.on(signal, stop);
    child.once('error', failed);
    child.once('close', (code, signal) => {
      for (const [name, stop] of Object.entries(stops)) process.off(name, stop);
      done(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a JavaScript tool on the pinned Node. */
export const runNode = (args, options) => run(node24, args, options);

/** Runs a program quietly and answers `{ ok, out, err }`; a missing program is not ok. */
export function capture(command, args, { cwd = root, timeout, env } = {}) {
  const result = spawnSync(command, args, { cwd, timeout, encoding: 'utf8', env: environment(env) });
  return {
    ok: result.status === 0,
    out: result.stdout ?? '',
    err: result.stderr || result.error?.message || '',
  };
}

/** How npm was started, so that the same npm is used again; a shell only where Windows needs one. */
export function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  if (process.platform === 'win32') return ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]];
  return ['npm', args];
}

/** Runs a script's main function: a `Stop` is one sentence, the answer is the exit code. */
export async function main(action) {
  try {
    process.exitCode = (await action(process.argv.slice(2))) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`handover: ${error.message}`);
    process.exitCode = 1;
  }
}
