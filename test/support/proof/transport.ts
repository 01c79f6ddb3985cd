import { answerApi } from '@main/practice/http/gateway';
import type { Answer, Ending } from '@main/practice/http/ending';
import type { Workspace } from '@main/practice/workspace';
import type { Send, Transport, WireRequest, WireResponse } from '@main/vendors/transport';

/** What a test has in its hands when a request is on its way. */
export interface Passage {
  readonly workspace: Workspace;
  /** Whether anybody can be reached at this moment. */
  readonly isOffline: () => boolean;
  /** Called when a request leaves, with its path; what it answers is called when the vendor has dealt with it. */
  readonly leaves: (api: string) => () => void;
  /** Holds on to the request while it is under way. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Reaches a practice vendor in this process: its own code answers, without a socket in between. */
export function inProcessTransport(passage: Passage): Transport {
  const send: Send = (request) => passage.during(() => exchange(passage, request));
  return { send, sendOnce: send };
}

async function exchange(
  passage: Passage,
  { method, url, headers, body }: WireRequest,
): Promise<WireResponse> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (passage.isOffline()) throw broken('ECONNREFUSED');
  const target = new URL(url);
  const dealtWith = passage.leaves(target.pathname.replace(/^.*\/cgi-bin\//, ''));
  const contentType = headers['content-type'] ?? '';
  let ending: Ending = { kind: 'silence' };
  await answerApi(passage.workspace, { method, url: target, contentType, text: body ?? '' }, async (end) => {
    ending = end;
  });
  dealtWith();
  return responseOf(ending);
}

function responseOf(ending: Ending): WireResponse {
  switch (ending.kind) {
    case 'reset':
      throw broken('ECONNRESET');
    case 'silence':
      throw broken('ETIMEDOUT');
    case 'answer':
      return { status: ending.status, contentType: ending.contentType, body: bodyOf(ending) };
  }
}

async function* bodyOf({ text, half }: Answer): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  if (!half) return yield bytes;
  yield bytes.subarray(0, Math.floor(bytes.length / 2));
  throw broken('ECONNRESET');
}

/** An error as the network stack has it. */
const broken = (code: string): Error => Object.assign(new Error(code), { code });
