/**
 * Follow-up status of a customer group as `groupchat/list` answers it (D:92120):
 * 0 normal, 1 the owner has left, 2 being inherited, 3 inherited.
 */
export const GROUP_STATUSES = [0, 1, 2, 3] as const;

/** The fields of a group that the store can sort by. */
export const GROUP_SORT_FIELDS = [
  'name',
  'owner',
  'status',
  'members',
  'externalMembers',
  'createdAt',
  'changedAt',
  'syncedAt',
  'chatId',
  'onjobTransfers',
] as const;
