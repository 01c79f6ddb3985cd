import type { DoctorNote } from '@shared/domain/doctor';
import { ASKED_ONCE, failed } from '../judge';
import type { Found } from '../findings';
import type { Patient } from '../patient';

/**
 * Whether the vendor gives the connection a token. A secret that it refused in this run is not sent again.
 * @param tell hears what there is to know before it happens
 */
export async function tryToken(patient: Patient, tell: (note: DoctorNote) => void): Promise<Found> {
  const { record, pool, secrets, signal } = patient;
  const secret = await secrets.secret(record.id);
  const known = secret === null ? null : secrets.refused.of(secret, record).known();
  if (known !== null) return { ...failed(known), note: 'knownWrongSecret' };
  const any = await pool.get(record.id);
  const note = any.vendor === 'sobot' ? await sobotNote(patient, () => any.client.hasToken()) : undefined;
  if (note !== undefined) tell(note);
  try {
    await any.client.authenticate({ ...ASKED_ONCE, signal });
    return { state: 'ok', note };
  } catch (error) {
    return failed(error);
  }
}

/** A new token of Sobot ends the one that others use, so which one is used is always said. */
async function sobotNote({ record }: Patient, hasToken: () => Promise<boolean>): Promise<DoctorNote> {
  if (record.credential === 'token') return 'pastedToken';
  return (await hasToken()) ? 'keptToken' : 'fetchesToken';
}
