export interface WireRequest {
  readonly method: 'GET' | 'POST';
  /** May hold a token or a secret: never to be logged. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal: AbortSignal;
}

export interface WireResponse {
  readonly status: number;
  readonly contentType: string;
  /** Bytes that the body is said to have; null or absent when nothing is said. */
  readonly length?: number | null;
  /** The Date header as it came; null or absent when there is none. */
  readonly date?: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends one request. Redirects are refused: they would carry the token to another host. */
export type Send = (request: WireRequest) => Promise<WireResponse>;

/** How a connection reaches its vendor. */
export interface Transport {
  readonly send: Send;
  /**
   * For requests that must never leave twice. Browser network stacks repeat a request by themselves,
   * POST included, when a kept connection breaks before the answer; this way of sending must not.
   */
  readonly sendOnce: Send;
}

/** A transport over the platform's fetch, which repeats nothing by itself. */
export function fetchTransport(fetch: typeof globalThis.fetch): Transport {
  const send: Send = async ({ method, url, headers, body, signal }) => {
    const init = { method, headers, signal, redirect: 'error' as const };
    const response = await fetch(url, body === undefined ? init : { ...init, body });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      length: saidLength(response.headers.get('content-length')),
      date: response.headers.get('date'),
      body: response.body ?? noBody(),
    };
  };
  return { send, sendOnce: send };
}

/** The length that a header says; null when it says none. */
export function saidLength(header: string | null | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header.trim()) ? Number(header) : null;
}

async function* noBody(): AsyncGenerator<Uint8Array> {}
