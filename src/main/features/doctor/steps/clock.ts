import { CLOCK_TOLERANCE } from '@shared/domain/doctor';
import { unreachable } from '@shared/domain/exhaustive';
import type { Vendor } from '@shared/domain/vendor';
import { askDate } from '@main/vendors/head';
import type { Found } from '../findings';
import type { Patient } from '../patient';
import type { Way } from '../way';

/** Milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks the vendor for anything, without token or secret and by the way that calls of the connection go, and
 * compares its clock with that of this computer. Throws what keeps calls from reaching the vendor.
 */
export async function compareClocks(patient: Patient, { via, proxy }: Way): Promise<Found> {
  const { record, transport, now, signal } = patient;
  const label = harmless(record.vendor);
  const { send } = transport(`doctor-${record.id}`, {
    url: record.proxyUrl,
    credentials: via === 'own' ? proxy.credentials : null,
  });
  const before = now();
  const date = await askDate(send, { url: `${record.baseUrl}/${label}`, label, signal, timeout: PATIENCE });
  if (date === null) return { state: 'skipped', note: 'noDate' };
  // The vendor wrote its instant somewhere in between.
  const skewSeconds = Math.round((before + now()) / 2) - date;
  const facts = { skewSeconds };
  if (Math.abs(skewSeconds) <= CLOCK_TOLERANCE) return { state: 'ok', facts };
  return { state: 'warning', facts, note: record.vendor === 'sobot' ? 'skewedSobot' : 'skewed' };
}

/** A path that answers a refusal to whoever brings no token: get_api_domain_ip (D:92520), and lists of groups. */
function harmless(vendor: Vendor): string {
  switch (vendor) {
    case 'wecom':
      return 'get_api_domain_ip';
    case 'wshoto':
      return 'chat/group/list';
    case 'sobot':
      return 'api/chat/5/user/query_group';
    default:
      return unreachable(vendor);
  }
}
