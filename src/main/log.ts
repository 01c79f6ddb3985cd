import { join } from 'node:path';
import { redact, redactValue } from './redact';
import { openRotatingFile } from './rotating-file';

type Level = 'debug' | 'info' | 'warn' | 'error';
/** From the most talkative to the most important. */
const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error'];
type Fields = Readonly<Record<string, unknown>>;

/** One line per event: a fixed English sentence, and what varies as fields. */
export type Log = { readonly [L in Level]: (message: string, fields?: Fields) => void };

const limits = { maxBytes: 2 * 1024 * 1024, files: 5 } as const;

let write: (line: string) => void = () => undefined;
let least: Level = 'info';

function record(level: Level, message: string, fields?: Fields): void {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
  const entry = { at: new Date().toISOString(), level, message, ...fields };
  // Redacted as values (secret keys) and once more as text (secrets inside anything else).
  write(redact(JSON.stringify(redactValue(entry), jsonSafe)));
}

const jsonSafe = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** The log of the main process; lines before `openLog` are dropped. Secrets are masked in one place, here. */
export const log: Log = {
  debug: (message, fields) => record('debug', message, fields),
  info: (message, fields) => record('info', message, fields),
  warn: (message, fields) => record('warn', message, fields),
  error: (message, fields) => record('error', message, fields),
};

/** Leaves out what is less important than a level, from now on. `info` until then; errors are always kept. */
export function setLogLevel(level: Exclude<Level, 'error'>): void {
  least = level;
}

/** The folder that "open log folder" shows. */
export const logFolder = (userData: string): string => join(userData, 'logs');

/** Starts writing to `logs/main.log` below the user data folder: 5 files of 2 MB, JSON lines, times in UTC. */
export function openLog(userData: string): void {
  write = openRotatingFile(join(logFolder(userData), 'main.log'), limits);
}

/** Logs what nobody caught. A rejection is logged and survived; an exception ends the app, state unknown. */
export function logUncaught(exit: () => void): void {
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', { reason }));
  process.on('uncaughtException', (error) => {
    log.error('uncaught exception', { error });
    exit();
  });
}
