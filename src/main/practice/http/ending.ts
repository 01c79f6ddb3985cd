import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** An answer over HTTP. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The whole is promised, half of it is sent, and the connection closes. */
  readonly half: boolean;
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
    case 'answer': {
      const { status, contentType, headers, text, half } = ending;
      const bytes = Buffer.from(text);
      response.writeHead(status, {
        'Content-Type': contentType,
        'Content-Length': bytes.length,
        ...headers,
      });
      if (!half) {
        response.end(bytes);
        return;
      }
      await new Promise<void>((resolve) => {
        response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => resolve());
      });
      response.destroy();
      return;
    }
    default:
      ending satisfies never;
  }
}
