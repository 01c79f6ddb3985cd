import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fields } from '../endpoints/endpoint';
import { isFields } from '../endpoints/fields';
import type { ActiveFault } from '../faults';
import type { Workspace } from '../workspace';
import { readBody } from './body';
import { DialectRefusal, type Dialect, type DialectCall, type DialectEndpoint } from './dialect';
import { deliver, jsonEnding, type Answer, type Ending } from './ending';
import { sabotage, standsInstead } from './mischief';

/** Answers one call of a dialect over HTTP. A path that is no API answers HTTP 404. */
export async function serveDialect(
  workspace: Workspace,
  dialect: Dialect,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const text = await readBody(request);
  const endpoint = dialect.endpoints.get(url.pathname.slice(dialect.prefix.length));
  if (endpoint === undefined) {
    return deliver(response, jsonEnding(404, { error: 'Not Found', path: url.pathname }));
  }
  // Counted and struck by faults under a name that no API of another vendor has.
  const name = `${dialect.name}/${endpoint.api}`;
  const limit = workspace.limits.of(name);
  limit.calls += 1;
  const fault = workspace.faults.strike(name);
  const { method = '', headers } = request;
  const { token } = headers;
  const call: DialectCall = {
    workspace,
    query: url.searchParams,
    token: typeof token === 'string' ? token : null,
    body: parse(text),
    method,
    contentType: headers['content-type'] ?? '',
    now: workspace.clock.now(),
    fault: fault?.kind ?? null,
  };
  await deliver(response, await endCall(dialect, endpoint, call, fault));
}

async function endCall(
  dialect: Dialect,
  endpoint: DialectEndpoint,
  call: DialectCall,
  fault: ActiveFault | null,
): Promise<Ending> {
  const { workspace } = call;
  const end = (reply: Fields): Answer => jsonEnding(dialect.status(reply, workspace), reply);
  if (fault === null) {
    await rest(workspace.settings.latencyMs);
    return end(answer(dialect, endpoint, call));
  }
  const instead = standsInstead(fault);
  const delayMs = fault.kind === 'delay' && !fault.afterEffect ? fault.delayMs : 0;
  if (!instead) await rest(workspace.settings.latencyMs + delayMs);
  const asked = fault.kind === 'endless-cursor' ? dialect.firstPage(call) : call;
  const reply = instead ? dialect.success({}, endpoint.done) : answer(dialect, endpoint, asked);
  return sabotage(fault, {
    reply,
    end,
    refuse: (code) => dialect.refusal(code, dialect.textOf(code)),
    endless: () => dialect.endless(reply),
  });
}

function answer(dialect: Dialect, endpoint: DialectEndpoint, call: DialectCall): Fields {
  try {
    dialect.admit(endpoint, call);
    return dialect.success(endpoint.handle(call), endpoint.done);
  } catch (error) {
    if (!(error instanceof DialectRefusal)) throw error;
    return dialect.refusal(error.code, error.message);
  }
}

async function rest(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds);
}

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}
