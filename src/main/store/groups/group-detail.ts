import type { GroupDetail } from '@shared/contract/groups';
import { textList } from '../repositories/people';
import type { ItemTable } from '../repositories/items';
import type { Shelf } from './shelf';
import type { GroupTables } from './tables';

/** Everything that is known of one group; null for a chat id that was never seen. */
export function groupDetailOf(
  shelf: Shelf,
  tables: GroupTables,
  items: ItemTable,
  chatId: string,
): GroupDetail | null {
  const { connectionId, index } = shelf;
  const row = index.find(chatId);
  if (row === -1) return null;
  const id = index.ids[row] ?? 0;
  const detail = tables.groups.detail(id);
  const nameOf = (userid: string | null): string | null => index.people.nameOf(userid);
  const history = tables.history.of(connectionId, chatId);
  // The first owner is written down with the first change; until then the cache knows it.
  if (history.length === 0 && detail?.owner) {
    const { owner, ownerSince } = detail;
    history.push({ chatId, at: ownerSince, from: null, to: owner, source: 'first', foreignOnjob: false });
  }
  return {
    group: index.row(row),
    notice: detail?.notice ?? null,
    members: tables.members.of(id).map((member) => ({
      userid: member.userid,
      type: member.type,
      name: member.name ?? nameOf(member.userid),
      nickname: member.nickname,
      joinedAt: member.joinedAt,
      joinScene: member.joinScene,
      invitor: member.invitor,
      invitorName: nameOf(member.invitor),
      state: member.state,
    })),
    admins: textList(detail?.admins ?? '[]').map((userid) => ({ userid, name: nameOf(userid) })),
    ownerHistory: history.map(({ at, from, to, source }) => ({
      at,
      from,
      fromName: nameOf(from),
      to,
      toName: nameOf(to),
      source,
    })),
    transfers: items.ofGroup(connectionId, chatId),
  };
}
