import { failure, type AppError } from '@shared/domain/errors';
import { registerSecret } from './redact';

/** What a vault stands on; the keychain of the operating system, or a stand-in. */
interface Drawer {
  get(account: string): Promise<string | null>;
  set(account: string, value: string): Promise<void>;
  delete(account: string): Promise<void>;
}

export interface VaultStatus {
  readonly state: 'ok' | 'memory';
  /** Why the keychain cannot be used; null while it can. */
  readonly error: AppError | null;
}

export interface Secret {
  readonly value: string;
  readonly kept: 'keychain' | 'memory';
}

/** Secrets by account. Nothing here throws for want of a keychain: then they last for this run only. */
export interface SecretVault {
  get(account: string): Promise<Secret | null>;
  /** Answers where the secret went, after reading it back. */
  set(account: string, value: string): Promise<Secret['kept']>;
  /** False when the keychain could not be reached, so that an entry may be left in it. */
  delete(account: string): Promise<boolean>;
  status(): VaultStatus;
}

export interface VaultOptions {
  readonly load: () => Promise<Drawer>;
  /** Milliseconds after which a keychain counts as silent (it may be asking for a password). */
  readonly patience?: number;
  readonly statusChanged?: () => void;
}

const PATIENCE = 8000;

/** A vault over the keychain, with memory behind it. The keychain is opened by the first use. */
export function openVault({ load, patience = PATIENCE, statusChanged }: VaultOptions): SecretVault {
  const memory = new Map<string, string>();
  let drawer: Promise<Drawer> | null = null;
  let status: VaultStatus = { state: 'ok', error: null };
  let silent = false;

  const report = (error: AppError | null): void => {
    if (error?.reason === status.error?.reason) return;
    status = { state: error ? 'memory' : 'ok', error };
    statusChanged?.();
  };

  /** The keychain may answer after all, for example once somebody has typed its password. */
  const waitOut = async (answer: Promise<unknown>): Promise<void> => {
    const answered = await answer.then(
      () => true,
      () => false,
    );
    silent = false;
    if (answered) report(null);
  };

  /** Asks the keychain; `undefined` when it cannot answer now. While an earlier question hangs, it is not asked. */
  const ask = async <T>(question: (from: Drawer) => Promise<T>): Promise<{ answer: T } | undefined> => {
    if (silent) return undefined;
    const answer = (async () => {
      drawer ??= load();
      return question(await drawer);
    })();
    try {
      const result = { answer: await inTime(answer, patience) };
      report(null);
      return result;
    } catch (error) {
      if (error instanceof Silence) {
        silent = true;
        void waitOut(answer);
      }
      // A library that is missing now may be installed later without starting again.
      if (isMissing(error)) drawer = null;
      report(troubleOf(error));
      return undefined;
    }
  };

  return {
    get: async (account) => {
      const here = memory.get(account);
      if (here !== undefined) return { value: here, kept: 'memory' };
      const value = (await ask((from) => from.get(account)))?.answer;
      if (value === undefined || value === null) return null;
      registerSecret(value);
      return { value, kept: 'keychain' };
    },
    set: async (account, value) => {
      registerSecret(value);
      const back = await ask(async (into) => {
        await into.set(account, value);
        return into.get(account);
      });
      if (back?.answer === value) {
        memory.delete(account);
        return 'keychain';
      }
      if (back) report(lost);
      memory.set(account, value);
      return 'memory';
    },
    delete: async (account) => {
      memory.delete(account);
      return (await ask((from) => from.delete(account))) !== undefined;
    },
    status: () => status,
  };
}

/** A vault without a keychain behind it. */
export function memoryVault(): SecretVault {
  const entries = new Map<string, string>();
  const drawer: Drawer = {
    get: async (account) => entries.get(account) ?? null,
    set: async (account, value) => {
      entries.set(account, value);
    },
    delete: async (account) => {
      entries.delete(account);
    },
  };
  return openVault({ load: async () => drawer });
}

class Silence extends Error {}

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence()), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const lost = failure('keychain', 'keychain.lost', 'the keychain did not give back what was written').error;

function troubleOf(error: unknown): AppError {
  if (error instanceof Silence) {
    return failure('keychain', 'keychain.silent', 'the keychain does not answer', { retryable: true }).error;
  }
  if (isMissing(error)) return failure('keychain', 'keychain.missing', 'there is no keychain').error;
  const name = error instanceof Error ? error.message : 'unknown';
  return failure('keychain', 'keychain.locked', `the keychain refuses: ${name}`, { retryable: true }).error;
}

/** No library, no session bus, or no service on it. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'ERR_DLOPEN_FAILED') return true;
  return /cannot open shared object|cannot find module|not provided by any|autolaunch|could not connect|no such interface|ServiceUnknown|was not found/i.test(
    error.message,
  );
}
