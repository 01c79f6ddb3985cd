import type { AppError } from '@shared/domain/errors';
import { VendorFailure, type Delivery } from './failure';
import { networkTrouble } from './network-errors';
import type { Send, WireResponse } from './transport';

export interface JsonRequest {
  readonly method: 'GET' | 'POST';
  /** May hold a token or a secret; never appears in an error. */
  readonly url: string;
  /** What the request is called in errors and logs, such as `user/get`. */
  readonly label: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  /** Field in which the vendor puts its own code; an answer with one is read whatever a status of 4xx says. */
  readonly codeField?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for everything, the last byte of the answer included. */
  readonly timeout?: number | undefined;
  /** Largest answer in bytes. */
  readonly limit?: number | undefined;
}

const DEFAULT_TIMEOUT = 20_000;
const DEFAULT_LIMIT = 8 * 1024 * 1024;

/**
 * Sends one request and reads a JSON answer of any shape.
 * Throws a `VendorFailure`: `net.*` for the network, `vendor.*` for an answer that is none,
 * `call.cancelled` when the caller's signal ended it.
 */
export async function requestJson(send: Send, request: JsonRequest): Promise<unknown> {
  const { method, url, label, body, signal, timeout = DEFAULT_TIMEOUT, limit = DEFAULT_LIMIT } = request;
  const { codeField = 'errcode' } = request;
  if (signal?.aborted) throw cancelled(label, 'not-sent');
  const deadline = startDeadline(timeout, signal);
  const headers: Record<string, string> = {
    ...request.headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  };
  const text = body === undefined ? undefined : JSON.stringify(body);
  let reading = false;
  try {
    const response = await send({ method, url, headers, body: text, signal: deadline.signal });
    // Checked before reading: a tunnel that was refused has no answer to read.
    if (response.status === 407) throw proxyRefused(label);
    reading = true;
    const answer = await readText(response, limit, label);
    return parseAnswer(response, answer, label, codeField);
  } catch (error) {
    if (error instanceof VendorFailure) throw error;
    if (signal?.aborted) throw cancelled(label, 'lost');
    if (deadline.passed()) throw timedOut(label, host(url), timeout);
    throw networkFailure(error, label, host(url), reading);
  } finally {
    deadline.end();
  }
}

/** A call that its caller gave up. */
export function cancelled(label: string, delivery: Delivery): VendorFailure {
  return vendorFailure('cancelled', 'call.cancelled', `${label} was cancelled`, label, delivery);
}

/** The caller's signal and a time limit in one, without leaving listeners behind on a long-lived signal. */
export function startDeadline(timeout: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let passed = false;
  const timer = setTimeout(() => {
    passed = true;
    controller.abort();
  }, timeout);
  const abort = (): void => controller.abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    passed: () => passed,
    /** Also ends what is left of an answer that nobody wants to read on. */
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
      controller.abort();
    },
  };
}

async function readText(response: WireResponse, limit: number, label: string): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > limit) {
      const megabytes = Math.round(limit / 1024 / 1024);
      throw vendorFailure(
        'vendor',
        'vendor.tooLarge',
        `${label} answered over ${limit} bytes`,
        label,
        'lost',
        {
          params: { megabytes },
        },
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseAnswer(
  { status, contentType }: WireResponse,
  text: string,
  label: string,
  codeField: string,
): unknown {
  const value = parse(text);
  if (status >= 500 || (status >= 400 && !refuses(value, codeField))) {
    throw vendorFailure('vendor', 'vendor.httpStatus', `${label} answered status ${status}`, label, 'lost', {
      params: { status },
      retryable: status >= 500 || status === 429,
      httpStatus: status,
    });
  }
  if (value !== undefined) return value;
  const reason =
    /html/i.test(contentType) || /^\s*</.test(text)
      ? 'vendor.notJson'
      : /^\s*[[{]/.test(text)
        ? 'vendor.truncated'
        : 'vendor.badJson';
  throw vendorFailure('vendor', reason, `${label} answered no JSON (${reason})`, label, 'lost', {
    retryable: true,
    httpStatus: status,
  });
}

/** The parsed text; undefined when it is no JSON (which has no way to say undefined). */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether an answer holds a code of the vendor other than that of a success, which is 0 in one spelling or another. */
function refuses(value: unknown, codeField: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const code = new Map<string, unknown>(Object.entries(value)).get(codeField);
  return (typeof code === 'number' || (typeof code === 'string' && code !== '')) && Number(code) !== 0;
}

/** A proxy that lets nobody through without a login, or not with this one. */
export function proxyRefused(label: string): VendorFailure {
  const message = `${label}: the proxy wants other credentials`;
  return vendorFailure('auth', 'net.proxyAuth', message, label, 'not-sent');
}

/** No whole answer in time. */
export function timedOut(label: string, at: string, timeout: number): VendorFailure {
  const seconds = Math.round(timeout / 1000);
  return vendorFailure('timeout', 'net.timeout', `${label} got no answer in ${timeout} ms`, label, 'lost', {
    params: { host: at, seconds },
    retryable: true,
  });
}

/**
 * What the network stack said, as a failure of a call.
 * @param reading whether an answer had begun
 */
export function networkFailure(error: unknown, label: string, at: string, reading: boolean): VendorFailure {
  const trouble = networkTrouble(error);
  // A connection that breaks once the answer has begun leaves half an answer, and the request had arrived.
  const half = reading && trouble.reason === 'net.reset';
  const { code, reason } = half ? ({ code: 'vendor', reason: 'vendor.truncated' } as const) : trouble;
  const { retryable, name } = trouble;
  const delivery = reading ? 'lost' : trouble.delivery;
  return vendorFailure(code, reason, `${label}: ${name} at ${at}`, label, delivery, {
    params: { host: at, name, seconds: DEFAULT_TIMEOUT / 1000 },
    retryable,
  });
}

interface Extra {
  readonly params?: AppError['params'];
  readonly retryable?: boolean;
  readonly httpStatus?: number;
}

function vendorFailure(
  code: AppError['code'],
  reason: string,
  message: string,
  api: string,
  delivery: Delivery,
  { params, retryable = false, httpStatus }: Extra = {},
): VendorFailure {
  return new VendorFailure(
    { code, reason, message, params, retryable, vendor: { api, httpStatus } },
    delivery,
    null,
  );
}

const host = (url: string): string => new URL(url).host;
