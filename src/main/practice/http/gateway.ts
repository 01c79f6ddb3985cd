import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, textOf, wrongJson } from '../codes';
import type { Call, Endpoint, Fields } from '../endpoints/endpoint';
import { isFields } from '../endpoints/fields';
import { endlessCursor } from '../endpoints/group-list';
import { ENDPOINTS } from '../endpoints';
import type { ActiveFault } from '../faults';
import { forbidden } from '../permissions';
import type { Workspace } from '../workspace';
import { readBody } from './body';
import { deliver, jsonEnding, type Ending } from './ending';
import { sabotage, standsInstead, type Victim } from './mischief';
import { refusal, replyEnding, success, type Reply } from './reply';

/** Path under which the vendor's APIs are served. */
export const API_PREFIX = '/cgi-bin/';

/** A call as it came in. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  /** The whole body. */
  readonly text: string;
}

/** Answers one call of the vendor's APIs over HTTP. */
export async function serveApi(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const text = await readBody(request);
  const { method = '', headers } = request;
  await answerApi(workspace, { method, url, contentType: headers['content-type'] ?? '', text }, (ending) =>
    deliver(response, ending),
  );
}

/**
 * Answers one call, however it arrived. A path that is no API answers HTTP 404. The call counts as running
 * until `hand` has taken its end to the caller.
 */
export async function answerApi(
  workspace: Workspace,
  incoming: Incoming,
  hand: (ending: Ending) => Promise<void>,
): Promise<void> {
  const { pathname } = incoming.url;
  const endpoint = ENDPOINTS.get(pathname.slice(API_PREFIX.length));
  if (endpoint === undefined) return hand(jsonEnding(404, { error: 'Not Found', path: pathname }));
  const limit = workspace.limits.of(endpoint.api);
  limit.calls += 1;
  limit.running += 1;
  try {
    const fault = workspace.faults.strike(endpoint.api);
    await hand(await endCall(endpoint, readCall(workspace, incoming, fault), incoming, fault));
  } finally {
    limit.running -= 1;
  }
}

function readCall(workspace: Workspace, { url, text }: Incoming, fault: ActiveFault | null): Call {
  const requestNumber = workspace.nextRequest();
  const now = workspace.clock.now();
  return {
    workspace,
    query: url.searchParams,
    body: parse(text) ?? {},
    now,
    requestNumber,
    requestId: `${now}${String(requestNumber).padStart(8, '0')}`,
    fault: fault?.kind ?? null,
  };
}

async function endCall(
  endpoint: Endpoint,
  call: Call,
  incoming: Incoming,
  fault: ActiveFault | null,
): Promise<Ending> {
  if (fault !== null && standsInstead(fault)) {
    record(endpoint, call, fault.errcode);
    return sabotage(fault, victim(call, success({})));
  }
  const delayMs = fault?.kind === 'delay' && !fault.afterEffect ? fault.delayMs : 0;
  const pause = call.workspace.settings.latencyMs + delayMs;
  if (pause > 0) await wait(pause);
  const reply = await answer(endpoint, call, incoming);
  return fault === null ? replyEnding(reply) : sabotage(fault, victim(call, reply));
}

function victim(call: Call, reply: Reply): Victim<Reply> {
  return {
    reply,
    end: replyEnding,
    refuse: (errcode) => refusal(call, errcode, textOf(errcode)),
    endless: () => ({ ...reply, next_cursor: endlessCursor(call) }),
  };
}

async function answer(endpoint: Endpoint, call: Call, incoming: Incoming): Promise<Reply> {
  try {
    admit(endpoint, call, incoming);
    return success(await endpoint.handle(call));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    record(endpoint, call, error.errcode);
    return refusal(call, error.errcode, error.message);
  }
}

/** What is checked for every API, in the gateway's order. @throws Refusal */
function admit(
  { api, method, open }: Endpoint,
  { workspace, query, now }: Call,
  { method: used, contentType, text }: Incoming,
): void {
  const { state, settings, limits, tokens } = workspace;
  const limit = limits.of(api);
  state.settle(now);
  if (limit.running > settings.concurrency) throw new Refusal(45033);
  if (open !== true) {
    tokens.check(query.get('access_token'), now);
  }
  if (open !== true || settings.gettokenChecksIp) {
    const { trustedIps, clientIp } = settings;
    if (trustedIps !== null && !trustedIps.includes(clientIp)) throw new Refusal(60020);
  }
  limit.admit(now, settings);
  const missing = forbidden(api, settings.lacks);
  if (missing !== null) throw new Refusal(missing);
  if (used !== method) throw new Refusal(method === 'POST' ? 40058 : 40063);
  if (method === 'GET') return;
  if (/form/i.test(contentType)) throw new Refusal(40063);
  if (parse(text) === null) throw wrongJson();
}

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** Puts a call that was to write, and had no effect, on record. */
function record({ refused }: Endpoint, call: Call, errcode: number): void {
  if (refused !== undefined) call.workspace.commit(refused(call, errcode));
}
