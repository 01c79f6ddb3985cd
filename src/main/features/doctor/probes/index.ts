import { addDays, dayOf } from '@shared/domain/day';
import { unreachable } from '@shared/domain/exhaustive';
import type { AnyClient } from '@main/vendors/any-client';
import { ASKED_ONCE } from '../judge';
import type { Patient } from '../patient';
import { wecomProbes, type Probe } from './wecom';

/** What is asked of a vendor, a permission at a time. */
export function probesFor(any: AnyClient, patient: Patient): readonly Probe[] {
  const options = { ...ASKED_ONCE, signal: patient.signal };
  switch (any.vendor) {
    case 'wecom':
      return wecomProbes(any.client, patient, options);
    case 'wshoto':
      return [
        [
          'tagStatistics',
          async () => {
            // Yesterday may not be counted yet.
            const day = addDays(dayOf(patient.now()), -2);
            const range = { tagIds: null, from: day, to: day, page: 1 };
            await any.client.tagDays(range, options);
            const apis = 'chat/group/statistics/customer_group_analyze_by_tag_page';
            return { state: 'ok', facts: { apis } };
          },
        ],
      ];
    case 'sobot':
      return [
        [
          'sobotStatistics',
          async () => {
            await any.client.ping(options);
            return { state: 'ok', facts: { apis: 'api/chat/5/user/query_group' } };
          },
        ],
      ];
    default:
      return unreachable(any);
  }
}
