import { COMPANY } from '@shared/domain/datasets/dataset';
import { isRefusal } from '@main/features/sync/codes';
import type { SobotAgent, SobotSkillGroup } from '@main/vendors/sobot/types';
import { clientOf } from './client-of';
import type { FetchContext, SubjectReader } from './fetcher';
import { markUnlisted, see, subjectKey } from './subjects';

/** Skill groups and agents, as the vendor lists them. */
export interface SobotPeople {
  readonly skillGroups: readonly SobotSkillGroup[];
  readonly agents: readonly SobotAgent[];
}

/** Asks for skill groups and agents, and enters them, each agent also within each of its groups. */
export async function fetchSobotPeople(context: FetchContext): Promise<SobotPeople> {
  const client = clientOf(context.vendor, 'sobot');
  const skillGroups = await client.skillGroups(context.call);
  const agents = await client.agents(context.call);
  const nameOf = new Map(skillGroups.map(({ key, name }) => [key, name]));
  await see(context, [
    ...agents.map(({ key, name }) => ({ kind: 'agent' as const, key, name, gone: false })),
    ...agents.flatMap(({ key, name, groups }) =>
      groups.map((group) => ({
        kind: 'agentInGroup' as const,
        key,
        parent: { key: group, name: nameOf.get(group) ?? null },
        name,
        gone: false,
      })),
    ),
  ]);
  await markUnlisted(context, 'agent', new Set(agents.map(({ key }) => key)));
  const placed = agents.flatMap(({ key, groups }) => groups.map((group) => subjectKey(key, group)));
  await markUnlisted(context, 'agentInGroup', new Set(placed));
  return { skillGroups, agents };
}

/** The company itself, and its people. What is kept of events goes by the company: people may be refused. */
export const readSobotPeople: SubjectReader = async (context) => {
  await see(context, [{ kind: 'company', key: COMPANY, name: null }]);
  try {
    await fetchSobotPeople(context);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    context.note(error.error);
  }
};
