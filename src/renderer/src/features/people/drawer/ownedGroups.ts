import type { GroupQuery, GroupSelection } from '@shared/domain/group';

/** The groups that somebody owns and that are still there, largest first. */
export const ownedBy = (connectionId: string, userid: string): GroupQuery => ({
  connectionId,
  text: '',
  filter: { owners: [userid], presence: 'present', loaded: 'any' },
  sort: [{ field: 'members', direction: 'desc' }],
});

/** All of them, as a hand-over takes them. */
export const allOwnedBy = (connectionId: string, userid: string): GroupSelection => ({
  kind: 'all',
  connectionId,
  query: ownedBy(connectionId, userid),
  except: [],
});
