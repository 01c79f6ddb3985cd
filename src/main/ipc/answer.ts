import { randomUUID } from 'node:crypto';
import type { Channel, Contract, Handlers } from '@shared/contract';
import { type AppError, Failure } from '@shared/domain/errors';
import type { Result } from '@shared/domain/result';
import { log } from '../log';

/**
 * Answers one call: parses the input by the contract, runs the handler, and turns whatever happens
 * into data. A stranger's error becomes `internal` with an id; its text stays in the log.
 */
export async function answer(
  contract: Contract,
  handlers: Handlers,
  channel: Channel,
  input: unknown,
): Promise<Result<unknown>> {
  const parsed = contract[channel].input.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    log.warn('call refused: input does not fit the contract', { channel, where });
    return refuse({
      code: 'validation',
      reason: 'invalidInput',
      message: `${channel}: ${where}`,
      retryable: false,
    });
  }
  try {
    // One handler per channel: the parsed value belongs to this channel's handler by construction.
    const handle = handlers[channel] as (input: unknown) => Promise<unknown>;
    return { ok: true, data: await handle(parsed.data) };
  } catch (error) {
    if (error instanceof Failure) {
      log.warn('call failed', { channel, error: error.error });
      return refuse(error.error);
    }
    const id = randomUUID().slice(0, 8);
    log.error('call broke', { channel, id, error });
    return refuse({
      code: 'internal',
      reason: 'internal',
      message: `internal error ${id}`,
      params: { id },
      retryable: false,
    });
  }
}

const refuse = (error: AppError): Result<never> => ({ ok: false, error });
