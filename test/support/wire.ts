import type { Transport, WireRequest } from '@main/vendors/transport';

/** A request as a test wants to see it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Whether it went out by the way that repeats nothing. */
  readonly once: boolean;
}

/** What a stand-in answers: an object is sent as JSON with status 200; an error breaks the connection. */
export type Says = object | Error | { readonly status: number; readonly json: object };

export interface FakeVendor {
  readonly transport: Transport;
  /** Every request, in order. */
  readonly seen: Seen[];
  /** Requests of one path. */
  of(path: string): Seen[];
}

/** A vendor without a network: each request is answered by `says`, which is told how many came to its path before. */
export function fakeVendor(says: (request: Seen, before: number) => Says): FakeVendor {
  const seen: Seen[] = [];
  const of = (path: string): Seen[] => seen.filter((request) => request.path === path);
  const answer = async ({ method, url, headers, body }: WireRequest, once: boolean) => {
    const { pathname, searchParams } = new URL(url);
    const path = pathname.slice(1);
    const request: Seen = {
      method,
      path,
      query: Object.fromEntries(searchParams),
      headers,
      body: body === undefined ? undefined : (JSON.parse(body) as unknown),
      once,
    };
    const before = of(path).length;
    seen.push(request);
    const said = says(request, before);
    if (said instanceof Error) throw said;
    const { status, json } = 'json' in said && 'status' in said ? said : { status: 200, json: said };
    return { status, contentType: 'application/json', body: bytes(JSON.stringify(json)) };
  };
  return {
    transport: {
      send: (request) => answer(request, false),
      sendOnce: (request) => answer(request, true),
    },
    seen,
    of,
  };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** A connection that breaks before an answer comes. */
export const broken = (): Error => Object.assign(new Error('broken'), { code: 'ECONNRESET' });
