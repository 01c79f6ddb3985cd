/** What can become of a group between two syncs. */
export const CHANGE_KINDS = ['created', 'gone', 'back', 'renamed', 'owner', 'members'] as const;

/** What changes of groups can be sorted by. */
export const CHANGE_SORTS = ['at', 'name', 'ownerName', 'membersBy'] as const;

/** What groups without an owner can be sorted by. */
export const ORPHAN_SORTS = ['daysLeft', 'members', 'lastActivityAt', 'since', 'name', 'ownerName'] as const;
