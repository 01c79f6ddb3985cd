import { Budget } from '../budget';
import type { RateLimits } from '../rate';
import { Caller, type ClientOptions } from '../caller';
import { said } from '../troubles';
import { wecomDialect, wecomSignIn } from './dialect';
import * as endpoints from './endpoints';
import { toGroup } from './group';
import { joinWayCalls } from './join-ways';
import { statisticsCalls } from './statistics';
import type { TransferAnswer, TransferRequest, WecomClient, WecomDepartment } from './types';

/** 95% of what the vendor allows for one corp and one API (D:90312): 10,000 a minute, 150,000 an hour. */
export const WECOM_LIMITS: RateLimits = { perMinute: 9500, perHour: 142_500 };
/** Reads of one API at a time; the vendor's number behind 45033 is not published. */
const CONCURRENCY = 8;

export interface WecomClientOptions extends ClientOptions {
  readonly corpId: string;
  readonly limits?: RateLimits | undefined;
}

/** A client of one WeCom app. Everything that calls the app must share it: it holds token and budget. */
export function createWecomClient(options: WecomClientOptions): WecomClient {
  const { clock, limits = WECOM_LIMITS } = options;
  const budget = new Budget({ limits, concurrency: CONCURRENCY, clock });
  const caller = new Caller({
    ...options,
    account: options.corpId,
    budget,
    dialect: wecomDialect,
    signIn: wecomSignIn(options.corpId, options.secret),
  });
  const handOver = async (
    endpoint: typeof endpoints.transfer,
    { chatIds, taker }: TransferRequest,
    callOptions = {},
  ): Promise<TransferAnswer> => {
    const body = { chat_id_list: chatIds, new_owner: taker };
    const { failed_chat_list: failed } = await caller.call(endpoint, { body }, callOptions);
    return {
      failed: failed.map(({ chat_id: chatId, errcode, errmsg }) => ({
        chatId,
        errcode,
        errmsg: said(errmsg),
      })),
    };
  };
  return {
    ...statisticsCalls(caller),
    ...joinWayCalls(caller),
    authenticate: (callOptions = {}) => caller.authenticate(callOptions),
    ping: async (callOptions = {}) => {
      await caller.call(endpoints.getApiDomainIp, {}, callOptions);
    },
    apiDomainIps: async (callOptions = {}) =>
      (await caller.call(endpoints.getApiDomainIp, {}, callOptions)).ip_list,
    followUsers: async (callOptions = {}) =>
      (await caller.call(endpoints.getFollowUserList, {}, callOptions)).follow_user,
    user: async (userid, callOptions = {}) => {
      const user = await caller.call(endpoints.getUser, { query: { userid } }, callOptions);
      return { userid: user.userid, name: user.name, departments: user.department, status: user.status };
    },
    departmentMembers: async (departmentId, callOptions = {}) => {
      const query = { department_id: String(departmentId) };
      const { userlist } = await caller.call(endpoints.listMembers, { query }, callOptions);
      return userlist.map(({ userid, name, department }) => ({ userid, name, departments: department }));
    },
    departmentIds: async (callOptions = {}) =>
      (await caller.call(endpoints.listDepartmentIds, {}, callOptions)).department_id.map(toDepartment),
    departments: async (callOptions = {}) =>
      (await caller.call(endpoints.listDepartments, {}, callOptions)).department.map(toDepartment),
    department: async (id, callOptions = {}) => {
      const query = { id: String(id) };
      return toDepartment((await caller.call(endpoints.getDepartment, { query }, callOptions)).department);
    },
    unassigned: async (cursor, callOptions = {}) => {
      const body = { page_size: endpoints.UNASSIGNED_PAGE, ...(cursor === null ? {} : { cursor }) };
      const page = await caller.call(endpoints.getUnassignedList, { body }, callOptions);
      return {
        rows: page.info.map((row) => ({
          handoverUserid: row.handover_userid,
          externalUserid: row.external_userid,
          dimissionTime: row.dimission_time,
        })),
        nextCursor: page.is_last ? null : page.next_cursor,
      };
    },
    listGroups: async (
      { owners, status = 0, cursor = null, limit = endpoints.GROUP_PAGE_LIMIT },
      callOptions = {},
    ) => {
      const body = {
        status_filter: status,
        limit,
        ...(owners ? { owner_filter: { userid_list: owners } } : {}),
        ...(cursor === null ? {} : { cursor }),
      };
      const page = await caller.call(endpoints.listGroups, { body }, callOptions);
      const rows = new Map(page.group_chat_list.map((row) => [row.chat_id, row.status]));
      return {
        rows: [...rows].map(([chatId, listed]) => ({ chatId, status: listed })),
        nextCursor: page.next_cursor,
      };
    },
    group: async (chatId, callOptions = {}) => {
      const body = { chat_id: chatId, need_name: 1 };
      return toGroup(chatId, (await caller.call(endpoints.getGroup, { body }, callOptions)).group_chat);
    },
    transfer: (request, callOptions) => handOver(endpoints.transfer, request, callOptions),
    onjobTransfer: (request, callOptions) => handOver(endpoints.onjobTransfer, request, callOptions),
    waits: () => budget.waits(),
    onWaits: (listener) => budget.onWaits(listener),
  };
}

interface WireDepartment {
  readonly id: number;
  readonly parentid: number | null;
  readonly name: string | null;
}

const toDepartment = ({ id, parentid, name }: WireDepartment): WecomDepartment => ({
  id,
  parentId: parentid,
  name,
});
