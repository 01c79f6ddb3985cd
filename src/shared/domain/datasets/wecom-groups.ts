import type { Dataset } from './dataset';
import { increment, runningTotal } from './metric';

/** D:92133: closed ranges of at most 30 days, from yesterday 180 days back. Readiness is not documented. */
const window = { maxDays: 30, keptDays: 180, fillDays: 180, readyHour: 6, hourly: false } as const;

const metrics = [
  increment('newChats', 'new_chat_cnt', { zh: '新增客户群数量', en: 'New groups' }),
  runningTotal('chats', 'chat_total', { zh: '截至当天客户群总数量', en: 'Groups' }),
  runningTotal('activeChats', 'chat_has_msg', {
    zh: '截至当天有发过消息的客户群数量',
    en: 'Groups with messages',
  }),
  increment('newMembers', 'new_member_cnt', { zh: '客户群新增群人数', en: 'New members' }),
  runningTotal('members', 'member_total', { zh: '截至当天客户群总人数', en: 'Members' }),
  runningTotal('activeMembers', 'member_has_msg', {
    zh: '截至当天有发过消息的群成员数',
    en: 'Members who wrote',
  }),
  runningTotal('messages', 'msg_total', { zh: '截至当天客户群消息总数', en: 'Messages' }),
  runningTotal('migratedTraineeChats', 'migrate_trainee_chat_cnt', {
    zh: '截至当天新增迁移群数',
    en: 'Migrated groups (education only)',
  }),
];

/** The cube: one row per owner and day, asked for one day at a time, so that nothing has to be divided. */
export const groupsByOwner: Dataset = {
  id: 'groupsByOwner',
  vendor: 'wecom',
  api: 'externalcontact/groupchat/statistic',
  doc: '92133',
  title: { zh: '客户群 · 按群主', en: 'Groups by owner' },
  shape: 'daily',
  subject: 'owner',
  filters: [],
  metrics,
  window,
  archived: true,
};

/** The same API over a range, in the vendor's own arithmetic and order. */
export const groupsByOwnerRange: Dataset = {
  ...groupsByOwner,
  id: 'groupsByOwnerRange',
  title: { zh: '客户群 · 按群主（区间）', en: 'Groups by owner (range)' },
  shape: 'range',
  archived: false,
};

/** Sums of a set of owners for each day, by the vendor. */
export const groupsByDay: Dataset = {
  ...groupsByOwner,
  id: 'groupsByDay',
  api: 'externalcontact/groupchat/statistic_group_by_day',
  title: { zh: '客户群 · 按自然日', en: 'Groups by day' },
  subject: 'ownerSet',
  archived: false,
};
