import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LinkedGroup } from '@shared/contract/join-ways';
import type { GroupRow } from '@shared/domain/group';
import { request } from '@renderer/lib/api';
import type { GroupNames } from './items';

const toLinked = ({ chatId, name, owner, ownerName, members, goneAt }: GroupRow): LinkedGroup => ({
  chatId,
  name,
  owner,
  ownerName,
  members,
  presence: goneAt === null ? 'present' : 'gone',
});

/**
 * The names of groups that a form or a history shows: those of the vault, those that were picked meanwhile,
 * and those that only earlier versions link, each of which is looked up once.
 */
export function useNames(
  connectionId: string,
  vault: GroupNames,
  chatIds: readonly string[],
): { readonly names: GroupNames; readonly learn: (group: GroupRow) => void } {
  const [learnt, setLearnt] = useState<GroupNames>(new Map());
  const learn = useCallback(
    (group: GroupRow) => setLearnt((before) => new Map(before).set(group.chatId, toLinked(group))),
    [],
  );
  const names = useMemo<GroupNames>(() => new Map([...vault, ...learnt]), [vault, learnt]);
  const asked = useRef(new Set<string>());
  const missing = chatIds.filter((chatId) => !names.has(chatId)).join(' ');
  useEffect(() => {
    for (const chatId of missing === '' ? [] : missing.split(' ')) {
      if (asked.current.has(chatId)) continue;
      asked.current.add(chatId);
      // A group that the cache does not know stays known by its id.
      request('groups.detail', { connectionId, chatId }).then(
        ({ group }) => learn(group),
        () => undefined,
      );
    }
  }, [connectionId, missing, learn]);
  return { names, learn };
}
