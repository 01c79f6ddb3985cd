import { failure } from '@shared/domain/errors';
import { failed } from '../judge';
import type { Found } from '../findings';
import type { Patient } from '../patient';

/** Whether there is a secret for the connection on this computer. */
export async function lookForSecret({ secrets, record: { id } }: Patient): Promise<Found> {
  const secret = await secrets.secret(id);
  if (secret !== null) return { state: 'ok', facts: { kept: secrets.state(id) } };
  return failed(
    failure('auth', 'connection.secretMissing', `connection ${id} has no secret on this computer`),
  );
}
