import { COMPANY } from '@shared/domain/datasets/dataset';
import type { SubjectSighting } from '@main/store/api.archive';
import type { SobotRangeDataset, SobotRangeRow } from '@main/vendors/sobot/types';
import { clientOf } from './client-of';
import type { DatasetFetcher, RangeFetcher } from './fetcher';
import { readSobotPeople } from './sobot-people';
import { see } from './subjects';

/** One call for exactly the range; a summary of everything, or a row for each agent. */
const rangeOf = (dataset: SobotRangeDataset): RangeFetcher => ({
  bySubject: false,
  calls: () => 1,
  rows: async (context, { skillGroups, agents }, from, to) => {
    const request = { dataset, from, to, skillGroups, agents };
    const rows = await clientOf(context.vendor, 'sobot').range(request, context.call);
    const ids = await see(context, rows.map(sightingOf));
    return rows.flatMap(({ values }, index) => {
      const subject = ids[index];
      return subject === undefined ? [] : [{ subject, values }];
    });
  },
});

/** Answers carry ids only: names come from the lists of agents and groups. */
function sightingOf({ agent, skillGroup }: SobotRangeRow): SubjectSighting {
  if (agent === null) return { kind: 'company', key: COMPANY, name: null };
  if (skillGroup === null) return { kind: 'agent', key: agent, name: null };
  return { kind: 'agentInGroup', key: agent, parent: { key: skillGroup, name: null }, name: null };
}

export const sobotRange = (dataset: SobotRangeDataset): DatasetFetcher => ({
  subjects: readSobotPeople,
  read: 'range',
  range: rangeOf(dataset),
});
