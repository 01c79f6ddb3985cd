import { Lane } from '@shared/lane';
import { registerSecret } from '@main/redact';
import type { z } from 'zod';
import type { Budget } from '../budget';
import type { Clock } from '../clock';
import { VendorFailure } from '../failure';
import { cancelled, requestJson } from '../http';
import type { Transport } from '../transport';
import { TurnRefused } from '../turns';
import { getToken, type Endpoint } from './endpoints';
import { answerFailure, secretRefused, tooLong, unsent, wrongShape } from './errors';
import { nextStep, outcomeOf, READ_RETRIES, type Attempts } from './retry';
import { Tokens, type FetchedToken, type TokenStore } from './tokens';
import type { CallOptions } from '../calls';

export interface CallerOptions {
  readonly corpId: string;
  readonly secret: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly tokens: TokenStore;
  readonly budget: Budget;
  readonly clock: Clock;
  /** Milliseconds for one request. */
  readonly timeout?: number | undefined;
  /** How often reads and gettoken are repeated after a passing trouble, unless a call says otherwise. */
  readonly retries?: number | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
  /** Hears how every single request ended: null for a good answer. */
  readonly onOutcome?: ((failure: VendorFailure | null) => void) | undefined;
}

export interface Args {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: VendorFailure };

/** Life of a token whose answer does not say (D:91039: normally two hours). */
const USUAL_LIFE = 7200;

/** Calls one app's API: token, budget, retries; what the endpoints mean is not its business. */
export class Caller {
  private readonly tokens: Tokens;
  /** Transfers at the same time would answer each other 45035. */
  private readonly transfers = new Lane();

  constructor(private readonly options: CallerOptions) {
    const { corpId, secret, clock, tokens } = options;
    registerSecret(secret);
    this.tokens = new Tokens({ corpId, secret, clock, store: tokens, fetch: () => this.fetchToken() });
  }

  /** Makes sure that there is a token. */
  async authenticate(options: CallOptions): Promise<void> {
    await this.token(options, getToken.api);
  }

  /** Calls an endpoint with a token, and answers what its schema makes of the answer. */
  call<S extends z.ZodType>(endpoint: Endpoint<S>, args: Args, options: CallOptions): Promise<z.output<S>> {
    if (endpoint.effect === 'read') return this.repeat(endpoint, args, options);
    return this.transfers.run(() => this.repeat(endpoint, args, options));
  }

  private async repeat<S extends z.ZodType>(
    endpoint: Endpoint<S>,
    args: Args,
    options: CallOptions,
  ): Promise<z.output<S>> {
    let attempts: Attempts = { retries: 0, limits: 0, renewed: false };
    for (;;) {
      const token = await this.token(options, endpoint.api);
      const query = { access_token: token, ...args.query };
      const result = await this.attempt(endpoint, { ...args, query }, options);
      if (result.ok) return result.value;
      const next = await this.recover(result.failure, endpoint, attempts, options);
      if (result.failure.policy === 'refresh-token') await this.tokens.drop(token);
      attempts = next;
    }
  }

  /** Waits as long as a failure asks for; throws it when repeating is wrong. */
  private async recover<S extends z.ZodType>(
    failure: VendorFailure,
    { api, effect }: Endpoint<S>,
    attempts: Attempts,
    options: CallOptions,
  ): Promise<Attempts> {
    const { random = Math.random, budget, retries = READ_RETRIES } = this.options;
    const step = nextStep(failure, effect, attempts, options.retries ?? retries, random());
    switch (step.do) {
      case 'give-up':
        throw failure;
      case 'renew-token':
        return { ...attempts, renewed: true };
      case 'queue':
        return { ...attempts, limits: attempts.limits + 1 };
      case 'rest':
        await budget.rest(api, step.milliseconds, options.signal).catch(() => {
          throw cancelled(api, failure.delivery);
        });
        return failure.policy === 'lower-concurrency'
          ? { ...attempts, limits: attempts.limits + 1 }
          : { ...attempts, retries: attempts.retries + 1 };
    }
  }

  private async attempt<S extends z.ZodType>(
    endpoint: Endpoint<S>,
    args: Args,
    options: CallOptions,
  ): Promise<Attempt<z.output<S>>> {
    const turn = await this.options.budget.take(endpoint.api, options).catch((error: unknown) => {
      throw refusalOf(error, endpoint.api);
    });
    try {
      const value = await this.exchange(endpoint, args, options.signal);
      turn.finish('good');
      this.options.onOutcome?.(null);
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof VendorFailure)) throw error;
      const known = endpoint.api === getToken.api ? secretRefused(error) : error;
      turn.finish(outcomeOf(known));
      this.options.onOutcome?.(known);
      return { ok: false, failure: known };
    } finally {
      turn.finish('other');
    }
  }

  private async exchange<S extends z.ZodType>(
    { api, method, effect, answer }: Endpoint<S>,
    { query, body }: Args,
    signal: AbortSignal | undefined,
  ): Promise<z.output<S>> {
    const { baseUrl, transport, timeout } = this.options;
    const send = effect === 'transfer' ? transport.sendOnce : transport.send;
    const url = `${baseUrl}/${api}?${new URLSearchParams(query).toString()}`;
    const value = await requestJson(send, { method, url, label: api, body, signal, timeout });
    const failure = answerFailure(value, api, effect);
    if (failure) throw failure;
    const parsed = answer.safeParse(value);
    if (!parsed.success) throw wrongShape(api, parsed.error.issues[0]?.path.join('.'));
    return parsed.data;
  }

  /** A token, or a failure that says that the call which needs it was not sent. */
  private async token(options: CallOptions, api: string): Promise<string> {
    try {
      return await within(this.tokens.get(), options, api, this.options.clock);
    } catch (error) {
      throw error instanceof VendorFailure ? unsent(error) : error;
    }
  }

  private async fetchToken(): Promise<FetchedToken> {
    const { corpId, secret } = this.options;
    const query = { corpid: corpId, corpsecret: secret };
    let attempts: Attempts = { retries: 0, limits: 0, renewed: true };
    for (;;) {
      const result = await this.attempt(getToken, { query }, { urgent: true });
      if (result.ok) {
        const { access_token: token, expires_in: expiresIn } = result.value;
        registerSecret(token);
        return { token, expiresIn: expiresIn ?? USUAL_LIFE };
      }
      attempts = await this.recover(result.failure, getToken, attempts, {});
    }
  }
}

function refusalOf(error: unknown, api: string): unknown {
  if (!(error instanceof TurnRefused)) return error;
  return error.refusal.kind === 'cancelled'
    ? cancelled(api, 'not-sent')
    : tooLong(api, error.refusal.seconds);
}

/** The shared result, but no longer than this caller wants to wait for it. */
async function within<T>(shared: Promise<T>, options: CallOptions, api: string, clock: Clock): Promise<T> {
  const { signal, maxWaitSeconds } = options;
  const done = new AbortController();
  const ends: Promise<T>[] = [shared];
  if (signal) ends.push(aborted(signal, done.signal, api));
  if (maxWaitSeconds !== undefined) {
    ends.push(
      clock
        .sleep(maxWaitSeconds * 1000, done.signal)
        .then(() => Promise.reject(tooLong(api, maxWaitSeconds))),
    );
  }
  try {
    return await Promise.race(ends);
  } finally {
    done.abort();
    for (const end of ends) end.catch(() => undefined);
  }
}

/** Rejects when the caller gives up; its listener goes when `done` does. */
function aborted(signal: AbortSignal, done: AbortSignal, api: string): Promise<never> {
  return new Promise((_, reject) => {
    const give = (): void => reject(cancelled(api, 'not-sent'));
    if (signal.aborted) return give();
    signal.addEventListener('abort', give, { once: true, signal: done });
  });
}
