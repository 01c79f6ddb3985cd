import { setTimeout as wait } from 'node:timers/promises';
import { textOf } from '../codes';
import type { Call } from '../endpoints/endpoint';
import { endlessCursor } from '../endpoints/group-list';
import type { FaultKind, FaultRule } from '../faults';
import { jsonEnding, textEnding, type Ending } from './ending';
import { refusal, replyEnding, type Reply } from './reply';

const HUGE = 10 * 1024 * 1024;
const PAGE =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Kinds that stand instead of the call, unless the rule asks for the effect first. */
const INSTEAD: readonly FaultKind[] = ['hang', 'http-500', 'html', 'errcode'];

/** Whether a fault keeps the call from taking effect. */
export function standsInstead({ kind, afterEffect }: FaultRule): boolean {
  return kind === 'reset-before' || (INSTEAD.includes(kind) && !afterEffect);
}

/** Ends a call the way the fault has it; `reply` is what the call would have got. */
export async function sabotage(fault: FaultRule, call: Call, reply: Reply): Promise<Ending> {
  const { kind } = fault;
  switch (kind) {
    case 'delay':
      if (fault.afterEffect) await wait(fault.delayMs);
      return replyEnding(reply);
    case 'hang':
      return { kind: 'silence' };
    case 'reset-before':
    case 'reset-after':
      return { kind: 'reset' };
    case 'http-500':
      return textEnding(fault.status, 'text/html', PAGE);
    case 'html':
      return textEnding(200, 'text/html', PAGE);
    case 'errcode':
      return replyEnding(refusal(call, fault.errcode, textOf(fault.errcode)));
    case 'truncated':
      return { ...textEnding(200, 'application/json', JSON.stringify(reply)), half: true };
    case 'broken-json':
      return textEnding(200, 'application/json', `${JSON.stringify(reply).slice(0, -1)},}`);
    case 'wrong-type':
      return jsonEnding(200, withWrongTypes(reply));
    case 'huge':
      return replyEnding({ ...reply, padding: 'x'.repeat(HUGE) });
    case 'endless-cursor':
      return replyEnding({ ...reply, next_cursor: endlessCursor(call) });
    case 'duplicate-ids':
      return jsonEnding(200, withDuplicates(reply));
  }
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
