import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** An answer over HTTP. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** What is sent instead of the text, where that is not text. */
  readonly bytes?: Uint8Array;
  /** The whole is promised, half of it is sent, and the connection closes. */
  readonly half: boolean;
  /** Milliseconds between the pieces in which it is sent; all at once without it. */
  readonly paceMs?: number;
  /**
   * What Content-Length says where it is not the truth: null leaves it out, and after more than there is
   * nothing comes until the caller gives up.
   */
  readonly announced?: number | null;
}

/** How a call ends for its caller. */
export type Ending =
  | Answer
  /** The connection breaks. */
  | { readonly kind: 'reset' }
  /** Nothing comes until the caller gives up. */
  | { readonly kind: 'silence' };

export function jsonEnding(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  const contentType = 'application/json; charset=UTF-8';
  return { kind: 'answer', status, contentType, headers, text: JSON.stringify(value), half: false };
}

export function textEnding(status: number, contentType: string, text: string): Answer {
  return { kind: 'answer', status, contentType, headers: {}, text, half: false };
}

/** Ends a call over HTTP. */
export async function deliver(response: ServerResponse, ending: Ending): Promise<void> {
  switch (ending.kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'silence':
      await once(response, 'close');
      return;
    case 'answer':
      await send(response, ending);
      return;
    default:
      ending satisfies never;
  }
}

/** In how many pieces a slow answer comes. */
const PIECES = 20;

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { status, contentType, headers, text, half, paceMs } = answer;
  const whole = answer.bytes ?? Buffer.from(text);
  const announced = answer.announced === undefined ? whole.length : answer.announced;
  response.writeHead(status, {
    'Content-Type': contentType,
    ...(announced === null ? {} : { 'Content-Length': announced }),
    ...headers,
  });
  const bytes = half ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  const size = paceMs === undefined ? bytes.length : Math.ceil(bytes.length / PIECES);
  for (let start = 0; start < bytes.length && !response.destroyed; start += size) {
    if (start > 0) await wait(paceMs);
    await written(response, bytes.subarray(start, start + size));
  }
  if (half) response.destroy();
  else if (announced !== null && announced > bytes.length) await once(response, 'close');
  else response.end();
}

/** Settles also when the caller is gone. */
function written(response: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    response.write(piece, () => resolve());
  });
}
