import { Lane } from '@shared/lane';
import { registerSecret } from '@main/redact';
import type { z } from 'zod';
import type { Budget } from './budget';
import type { CallOptions } from './calls';
import type { Clock } from './clock';
import type { Args, Dialect, SignIn } from './dialect';
import type { Endpoint } from './endpoint';
import { VendorFailure } from './failure';
import { cancelled, requestJson } from './http';
import { nextStep, outcomeOf, READ_RETRIES, type Attempts } from './retry';
import {
  givenToken,
  Tokens,
  type FetchedToken,
  type Refusals,
  type TokenSource,
  type TokenStore,
} from './tokens';
import type { Transport } from './transport';
import { tooLong, unsent, wrongShape } from './troubles';
import { TurnRefused } from './turns';
import { within } from './within';

/** What clients of all vendors are made of. */
export interface ClientOptions {
  readonly secret: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly tokens: TokenStore;
  /** What is known of the secret from other clients that use it. */
  readonly refusals?: Refusals | undefined;
  readonly clock: Clock;
  /** Milliseconds for one request. */
  readonly timeout?: number | undefined;
  /** How often reads and requests for a token are repeated after a passing trouble, unless a call says otherwise. */
  readonly retries?: number | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
  /** Hears how every single request ended: null for a good answer. */
  readonly onOutcome?: ((failure: VendorFailure | null) => void) | undefined;
}

export interface CallerOptions extends ClientOptions {
  /** Whose tokens these are; a stored one of another account is not used. */
  readonly account: string;
  readonly budget: Budget;
  readonly dialect: Dialect;
  /** Null where the secret is the token itself, which nothing replaces. */
  readonly signIn: SignIn | null;
  /** Longest life of a token in seconds, when a day is too short. */
  readonly longest?: number | undefined;
}

type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: VendorFailure };

/** Calls one account's API: token, budget, retries; what the endpoints mean is not its business. */
export class Caller {
  private readonly tokens: TokenSource;
  /** Writes at the same time may get in each other's way. */
  private readonly writes = new Lane();

  constructor(private readonly options: CallerOptions) {
    const { account, secret, clock, tokens, refusals, signIn, longest } = options;
    registerSecret(secret);
    this.tokens =
      signIn === null
        ? givenToken(secret)
        : new Tokens({
            account,
            secret,
            clock,
            store: tokens,
            refusals,
            longest,
            fetch: () => this.fetchToken(signIn),
          });
  }

  /** Makes sure that there is a token. */
  async authenticate(options: CallOptions): Promise<void> {
    await this.token(options, this.options.signIn?.endpoint.api ?? 'token');
  }

  /** Whether there is a token that still lives; nothing is fetched. */
  hasToken(): Promise<boolean> {
    return this.tokens.holds();
  }

  /** Calls an endpoint with a token, and answers what its schema makes of the answer. */
  call<S extends z.ZodType>(endpoint: Endpoint<S>, args: Args, options: CallOptions): Promise<z.output<S>> {
    if (endpoint.effect === 'read') return this.repeat(endpoint, args, options);
    return this.writes.run(() => this.repeat(endpoint, args, options));
  }

  private async repeat<S extends z.ZodType>(
    endpoint: Endpoint<S>,
    args: Args,
    options: CallOptions,
  ): Promise<z.output<S>> {
    let attempts: Attempts = { retries: 0, limits: 0, renewed: false };
    for (;;) {
      const token = await this.token(options, endpoint.api);
      const result = await this.attempt(endpoint, this.withToken(token, args), options);
      if (result.ok) return result.value;
      const { failure } = result;
      // A token that was refused although it had just been fetched is kept: another one would fare no better.
      if (failure.policy === 'refresh-token' && !attempts.renewed) await this.tokens.drop(token);
      attempts = await this.recover(failure, endpoint, attempts, options);
    }
  }

  private withToken(token: string, args: Args): Args {
    const carried = this.options.dialect.carry(token);
    return {
      ...args,
      query: { ...carried.query, ...args.query },
      headers: { ...carried.headers, ...args.headers },
    };
  }

  /** Waits as long as a failure asks for; throws it when repeating is wrong. */
  private async recover<S extends z.ZodType>(
    failure: VendorFailure,
    { api, effect }: Endpoint<S>,
    attempts: Attempts,
    options: CallOptions,
  ): Promise<Attempts> {
    const { random = Math.random, budget, dialect, retries = READ_RETRIES } = this.options;
    const mode = { effect, renewsWrites: dialect.renewsWrites };
    const step = nextStep(failure, mode, attempts, options.retries ?? retries, random());
    switch (step.do) {
      case 'give-up':
        throw failure;
      case 'renew-token':
        return { ...attempts, renewed: true };
      case 'queue':
        return { ...attempts, limits: attempts.limits + 1 };
      case 'rest':
        await budget.rest(dialect.queue(api), step.milliseconds, options.signal).catch(() => {
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
    tell: (failure: VendorFailure) => VendorFailure = (failure) => failure,
  ): Promise<Attempt<z.output<S>>> {
    const { budget, dialect, onOutcome } = this.options;
    const turn = await budget.take(dialect.queue(endpoint.api), options).catch((error: unknown) => {
      throw refusalOf(error, endpoint.api);
    });
    try {
      const value = await this.exchange(endpoint, args, options.signal);
      turn.finish('good');
      onOutcome?.(null);
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof VendorFailure)) throw error;
      const known = tell(error);
      turn.finish(outcomeOf(known));
      onOutcome?.(known);
      return { ok: false, failure: known };
    } finally {
      turn.finish('other');
    }
  }

  private async exchange<S extends z.ZodType>(
    { api, method, effect, answer }: Endpoint<S>,
    { query, headers, body }: Args,
    signal: AbortSignal | undefined,
  ): Promise<z.output<S>> {
    const { baseUrl, transport, timeout, dialect } = this.options;
    const send = effect === 'write' ? transport.sendOnce : transport.send;
    const asked = new URLSearchParams(query).toString();
    const value = await requestJson(send, {
      method,
      url: `${baseUrl}/${api}${asked === '' ? '' : `?${asked}`}`,
      label: api,
      headers,
      body,
      codeField: dialect.codeField,
      signal,
      timeout,
    });
    const failure = dialect.refusal(value, api, effect);
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

  private async fetchToken({ endpoint, args, refused }: SignIn): Promise<FetchedToken> {
    let attempts: Attempts = { retries: 0, limits: 0, renewed: true };
    for (;;) {
      const result = await this.attempt(endpoint, args(), { urgent: true }, refused);
      if (result.ok) {
        registerSecret(result.value.token);
        return result.value;
      }
      attempts = await this.recover(result.failure, endpoint, attempts, {});
    }
  }
}

function refusalOf(error: unknown, api: string): unknown {
  if (!(error instanceof TurnRefused)) return error;
  return error.refusal.kind === 'cancelled'
    ? cancelled(api, 'not-sent')
    : tooLong(api, error.refusal.seconds);
}
