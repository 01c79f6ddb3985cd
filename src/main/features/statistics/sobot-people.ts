import type { Handlers } from '@shared/contract';
import type { OpenStore } from '@main/store/api';
import type { FetchContext } from './fetch/fetcher';
import { fetchSobotPeople } from './fetch/sobot-people';

type Call = Handlers['statistics.sobotPeople'];
type People = Awaited<ReturnType<Call>>;

/**
 * Skill groups and agents: as the vendor told them since the app started, or else as far as they are in the
 * archive, which knows of a group only through its agents.
 */
export function createSobotPeople(
  store: Pick<OpenStore, 'listSubjects'>,
  contextOf: (connectionId: string) => Promise<FetchContext>,
): Call {
  const told = new Map<string, People>();
  return async ({ connectionId, refresh }) => {
    const known = told.get(connectionId);
    if (!refresh) return known ?? archived(store, connectionId);
    const context = await contextOf(connectionId);
    const { skillGroups, agents } = await fetchSobotPeople(context);
    const people: People = {
      skillGroups: skillGroups.map(({ key, name }) => ({ key, name })),
      agents: agents.map(({ key, name, groups }) => ({ key, name, groups: [...groups] })),
      readAt: context.now(),
    };
    told.set(connectionId, people);
    return people;
  };
}

async function archived(store: Pick<OpenStore, 'listSubjects'>, connectionId: string): Promise<People> {
  const placed = await store.listSubjects(connectionId, 'agentInGroup');
  const groups = new Map(placed.flatMap(({ parent }) => (parent ? [[parent.key, parent.name]] : [])));
  const groupsOf = new Map<string, string[]>();
  for (const { key, parent, gone } of placed) {
    if (parent && !gone) groupsOf.set(key, [...(groupsOf.get(key) ?? []), parent.key]);
  }
  const agents = await store.listSubjects(connectionId, 'agent');
  return {
    skillGroups: [...groups].map(([key, name]) => ({ key, name })),
    agents: agents
      .filter(({ gone }) => !gone)
      .map(({ key, name }) => ({ key, name, groups: groupsOf.get(key) ?? [] })),
    readAt: null,
  };
}
