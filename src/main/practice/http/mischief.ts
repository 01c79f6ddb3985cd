import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { textOf } from '../codes';
import type { Call } from '../endpoints/endpoint';
import { endlessCursor } from '../endpoints/group-list';
import type { FaultKind, FaultRule } from '../faults';
import { refusal, send, type Reply } from './reply';
import { sendJson } from './server';

const HUGE = 10 * 1024 * 1024;
const PAGE =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Kinds that stand instead of the call, unless the rule asks for the effect first. */
const INSTEAD: readonly FaultKind[] = ['hang', 'http-500', 'html', 'errcode'];

/** Whether a fault keeps the call from taking effect. */
export function standsInstead({ kind, afterEffect }: FaultRule): boolean {
  return kind === 'reset-before' || (INSTEAD.includes(kind) && !afterEffect);
}

/** Answers a call the way the fault has it; `reply` is what the call would have got. */
export async function sabotage(
  fault: FaultRule,
  call: Call,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const { kind } = fault;
  switch (kind) {
    case 'delay':
      if (fault.afterEffect) await wait(fault.delayMs);
      send(response, reply);
      return;
    case 'hang':
      await once(response, 'close');
      return;
    case 'reset-before':
    case 'reset-after':
      response.socket?.resetAndDestroy();
      return;
    case 'http-500':
      sendText(response, fault.status, 'text/html', PAGE);
      return;
    case 'html':
      sendText(response, 200, 'text/html', PAGE);
      return;
    case 'errcode':
      send(response, refusal(call, fault.errcode, textOf(fault.errcode)));
      return;
    case 'truncated':
      await sendHalf(response, JSON.stringify(reply));
      return;
    case 'broken-json':
      sendText(response, 200, 'application/json', `${JSON.stringify(reply).slice(0, -1)},}`);
      return;
    case 'wrong-type':
      sendJson(response, 200, withWrongTypes(reply));
      return;
    case 'huge':
      send(response, { ...reply, padding: 'x'.repeat(HUGE) });
      return;
    case 'endless-cursor':
      send(response, { ...reply, next_cursor: endlessCursor(call) });
      return;
    case 'duplicate-ids':
      sendJson(response, 200, withDuplicates(reply));
      return;
    default:
      kind satisfies never;
  }
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

/** Promises the whole body, sends half of it and closes the connection. */
async function sendHalf(response: ServerResponse, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
  await new Promise<void>((resolve) => {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => resolve());
  });
  response.destroy();
}

/** Every field beside errcode becomes something else than the documents say. */
function withWrongTypes(reply: Reply): Record<string, unknown> {
  const spoiled = Object.entries(reply).map(([name, value]) => {
    if (name === 'errcode') return [name, value];
    return [name, typeof value === 'string' ? { value } : 'unexpected'];
  });
  return Object.fromEntries(spoiled);
}

/** Every list of the reply says its first half again. */
function withDuplicates(reply: Reply): Record<string, unknown> {
  const doubled = Object.entries(reply).map(([name, value]) => {
    const list: unknown = value;
    return [name, Array.isArray(list) ? [...list, ...list.slice(0, Math.ceil(list.length / 2))] : value];
  });
  return Object.fromEntries(doubled);
}
