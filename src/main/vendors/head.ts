import { VendorFailure } from './failure';
import { cancelled, networkFailure, proxyRefused, startDeadline, timedOut } from './http';
import type { Send } from './transport';

export interface HeadRequest {
  readonly url: string;
  /** What the request is called in errors, such as `get_api_domain_ip`. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** Milliseconds until an answer has begun. */
  readonly timeout: number;
}

/**
 * Asks for an address without any credentials, whatever the answer is, and tells when it was written by the
 * Date header: Unix seconds, or null when it does not say. Throws a `VendorFailure` with a reason `net.*`.
 */
export async function askDate(
  send: Send,
  { url, label, signal, timeout }: HeadRequest,
): Promise<number | null> {
  const { host } = new URL(url);
  const deadline = startDeadline(timeout, signal);
  try {
    const { status, date } = await send({ method: 'GET', url, headers: {}, signal: deadline.signal });
    if (status === 407) throw proxyRefused(label);
    const at = Date.parse(date ?? '');
    return Number.isNaN(at) ? null : Math.floor(at / 1000);
  } catch (error) {
    if (signal.aborted) throw cancelled(label, 'lost');
    if (deadline.passed()) throw timedOut(label, host, timeout);
    throw error instanceof VendorFailure ? error : networkFailure(error, label, host, false);
  } finally {
    // Also lets go of the answer, which nobody reads.
    deadline.end();
  }
}
