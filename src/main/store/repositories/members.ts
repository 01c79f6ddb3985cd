import type { LoadedMember } from '@shared/domain/loaded-group';
import type { Database } from 'better-sqlite3';

interface MemberRow {
  userid: string;
  type: number;
  name: string | null;
  nickname: string | null;
  joined_at: number | null;
  join_scene: number;
  invitor: string | null;
  state: string | null;
  unionid: string | null;
}

function toScene(value: number): LoadedMember['joinScene'] {
  return value === 1 || value === 2 || value === 3 ? value : 0;
}

/** The table `group_members` of cache.db, in the order of the vendor's answer. */
export class MemberTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      of: db.prepare<[number], MemberRow>(
        `SELECT userid, type, name, nickname, joined_at, join_scene, invitor, state, unionid
         FROM group_members WHERE group_id = ? ORDER BY position`,
      ),
      lastJoined: db
        .prepare<[number], number | null>('SELECT max(joined_at) FROM group_members WHERE group_id = ?')
        .pluck(),
      clear: db.prepare<[number]>('DELETE FROM group_members WHERE group_id = ?'),
      add: db.prepare<(number | string | null)[]>(
        `INSERT INTO group_members (group_id, position, userid, type, name, nickname, joined_at, join_scene,
           invitor, state, unionid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
    };
  }

  of(groupId: number): LoadedMember[] {
    return this.#statements.of.all(groupId).map((row) => ({
      userid: row.userid,
      type: row.type === 1 ? 1 : 2,
      name: row.name,
      nickname: row.nickname,
      joinedAt: row.joined_at,
      joinScene: toScene(row.join_scene),
      invitor: row.invitor,
      state: row.state,
      unionid: row.unionid,
    }));
  }

  /** When somebody last joined, Unix seconds; null when no member or no time is known. */
  lastJoined(groupId: number): number | null {
    return this.#statements.lastJoined.get(groupId) ?? null;
  }

  /** Whether these very members are stored, in this order. */
  holds(groupId: number, members: readonly LoadedMember[]): boolean {
    const stored = this.of(groupId);
    return stored.length === members.length && members.every((member, at) => isSame(member, stored[at]));
  }

  replace(groupId: number, members: readonly LoadedMember[]): void {
    this.#statements.clear.run(groupId);
    this.insert(groupId, members);
  }

  /** Adds the members of a group that has none stored. */
  insert(groupId: number, members: readonly LoadedMember[]): void {
    for (const [position, member] of members.entries()) {
      this.#statements.add.run(
        groupId,
        position,
        member.userid,
        member.type,
        member.name,
        member.nickname,
        member.joinedAt,
        member.joinScene,
        member.invitor,
        member.state,
        member.unionid,
      );
    }
  }
}

function isSame(a: LoadedMember, b: LoadedMember | undefined): boolean {
  return (
    b !== undefined &&
    a.userid === b.userid &&
    a.type === b.type &&
    a.name === b.name &&
    a.nickname === b.nickname &&
    a.joinedAt === b.joinedAt &&
    a.joinScene === b.joinScene &&
    a.invitor === b.invitor &&
    a.state === b.state &&
    a.unionid === b.unionid
  );
}
