import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ActiveFault } from '../faults';
import { deliver, type Answer } from './ending';
import { sabotage } from './mischief';

/** What `huge` announces: more than anybody wants. */
const HUGE = 64 * 1024 ** 3;

/** Sends a file the way the fault has it: no JSON, so that kinds that spoil its fields leave it alone. */
export async function deliverFile(
  response: ServerResponse,
  answer: Answer,
  fault: ActiveFault | null,
): Promise<void> {
  if (fault === null) return deliver(response, answer);
  if (fault.kind === 'huge') return deliver(response, { ...answer, announced: HUGE });
  if (fault.kind === 'truncated') return deliver(response, { ...answer, half: true });
  if (fault.kind === 'wrong-name') {
    const headers = { 'Content-Disposition': 'attachment; filename="../../handover.exe"' };
    return deliver(response, { ...answer, headers });
  }
  if (fault.kind === 'delay' && !fault.afterEffect) await wait(fault.delayMs);
  const ending = await sabotage(fault, {
    reply: {},
    end: () => answer,
    refuse: () => ({}),
    endless: () => ({}),
  });
  return deliver(response, ending);
}
