import { ASKED_ONCE, judged } from '../judge';
import type { Found } from '../findings';
import type { Patient } from '../patient';

/** Whether the app is called from an address that it trusts (60020). Only WeCom has such a list. */
export async function tryAddress({ record, pool, signal }: Patient): Promise<Found> {
  const any = await pool.get(record.id);
  if (any.vendor !== 'wecom') return { state: 'skipped', note: 'notOfVendor' };
  try {
    await any.client.apiDomainIps({ ...ASKED_ONCE, signal });
    return { state: 'ok' };
  } catch (error) {
    return judged(error);
  }
}
