import { setTimeout as wait } from 'node:timers/promises';
import type { Fields } from '../endpoints/endpoint';
import { isFields } from '../endpoints/fields';
import type { FaultKind, FaultRule } from '../faults';
import { jsonEnding, textEnding, type Answer, type Ending } from './ending';

const HUGE = 10 * 1024 * 1024;
const PAGE =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** Kinds that stand instead of the call, unless the rule asks for the effect first. */
const INSTEAD: readonly FaultKind[] = ['hang', 'http-500', 'html', 'errcode'];

/** Whether a fault keeps the call from taking effect. */
export function standsInstead({ kind, afterEffect }: FaultRule): boolean {
  return kind === 'reset-before' || (INSTEAD.includes(kind) && !afterEffect);
}

/** A call that is to fail: what it would have got, and how its vendor says things. */
export interface Victim<R extends Fields> {
  readonly reply: R;
  /** A reply over HTTP. */
  readonly end: (reply: R) => Answer;
  readonly refuse: (errcode: number) => R;
  /** A reply that has another page after it, for ever. */
  readonly endless: () => R;
}

/** Ends a call the way the fault has it. */
export async function sabotage<R extends Fields>(fault: FaultRule, victim: Victim<R>): Promise<Ending> {
  const { kind } = fault;
  const { reply, end, refuse, endless } = victim;
  switch (kind) {
    case 'delay':
      if (fault.afterEffect) await wait(fault.delayMs);
      return end(reply);
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
      return end(refuse(fault.errcode));
    case 'truncated':
      return { ...textEnding(200, 'application/json', JSON.stringify(reply)), half: true };
    case 'broken-json':
      return textEnding(200, 'application/json', `${JSON.stringify(reply).slice(0, -1)},}`);
    case 'wrong-type':
      return jsonEnding(200, withWrongTypes(reply));
    case 'huge':
      return end({ ...reply, padding: 'x'.repeat(HUGE) });
    case 'endless-cursor':
      return end(endless());
    case 'duplicate-ids':
      return jsonEnding(200, withDuplicates(reply));
    case 'slow':
      return { ...end(reply), paceMs: fault.delayMs };
    case 'no-length':
      return { ...end(reply), announced: null };
    case 'wrong-name':
      return end(reply);
  }
}

/** What says whether a reply is a success, in the words of each vendor. */
const VERDICTS: readonly string[] = ['errcode', 'code', 'ret_code'];

/** Every field beside the verdict becomes something else than the documents say. */
function withWrongTypes(reply: Fields): Record<string, unknown> {
  const spoiled = Object.entries(reply).map(([name, value]) => {
    if (VERDICTS.includes(name)) return [name, value];
    return [name, typeof value === 'string' ? { value } : 'unexpected'];
  });
  return Object.fromEntries(spoiled);
}

/** Every list of the reply, or of its `data`, says its first half again. */
function withDuplicates(reply: Fields): Record<string, unknown> {
  const doubled = Object.entries(reply).map(([name, value]) => {
    if (name === 'data' && isFields(value)) return [name, withDuplicates(value)];
    const list: unknown = value;
    return [name, Array.isArray(list) ? [...list, ...list.slice(0, Math.ceil(list.length / 2))] : value];
  });
  return Object.fromEntries(doubled);
}
