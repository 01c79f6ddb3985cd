import type { ListedGroup, LoadedGroup } from '@shared/domain/loaded-group';
import type { Day } from '@shared/domain/day';
import type { JoinWayFields } from '@shared/domain/join-way';
import type { CallOptions, VendorClient } from '../calls';
import type { DayValues, Values } from '../values';

/** user/get (D:90196). Status: 1 active, 2 disabled, 4 not activated, 5 left. */
export interface WecomUser {
  readonly userid: string;
  readonly name: string | null;
  readonly departments: readonly number[];
  readonly status: number | null;
}

/** One member of user/simplelist (D:90200). */
export interface WecomMember {
  readonly userid: string;
  readonly name: string | null;
  readonly departments: readonly number[];
}

/** department/simplelist (D:95350) knows no names, department/list (D:90208) and get (D:95351) do. */
export interface WecomDepartment {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string | null;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Cursor of the next page; null at the end. */
  readonly nextCursor: string | null;
}

/** One customer of a leaver (D:92124); a leaver without customers is never listed. */
export interface UnassignedRow {
  readonly handoverUserid: string;
  readonly externalUserid: string | null;
  /** When the member left, Unix seconds. */
  readonly dimissionTime: number | null;
}

/** status_filter of groupchat/list (D:92120): 0 is no filter, not "normal only". */
export type StatusFilter = 0 | 1 | 2 | 3;

export interface GroupListRequest {
  /** owner_filter, at most 100 userids; left out for all groups in the app's range (81017 above 1000 people). */
  readonly owners?: readonly string[];
  readonly status?: StatusFilter;
  readonly cursor?: string | null;
  /** 1 to 1000. */
  readonly limit?: number;
}

export interface TransferRequest {
  /** 1 to 100 ids (D:92127, D:95703). */
  readonly chatIds: readonly string[];
  readonly taker: string;
}

export interface TransferRefusal {
  readonly chatId: string;
  readonly errcode: number;
  readonly errmsg: string;
}

/** The call was accepted; whatever is not in `failed` is implied to be under way, not proven done. */
export interface TransferAnswer {
  readonly failed: readonly TransferRefusal[];
}

/** A join way as the vendor has it (D:92229). */
export interface WecomJoinWay {
  readonly fields: JoinWayFields;
  /** Address of the QR image; null for a mini program's, and where the vendor names none. */
  readonly qrCode: string | null;
}

/** order_by of groupchat/statistic: 1 new groups, 2 groups, 3 new members, 4 members. */
export type StatisticsOrder = 1 | 2 | 3 | 4;

export interface OwnerStatisticsRequest {
  /** 1 to 100 userids. */
  readonly owners: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly orderBy?: StatisticsOrder;
  readonly ascending?: boolean;
  /** 0 for the first page. */
  readonly offset: number;
}

export interface OwnerStatisticsPage {
  readonly rows: readonly { readonly owner: string; readonly values: Values }[];
  /** Offset of the next page; null at the end. */
  readonly next: number | null;
}

/** A customer-service account (D:94661). */
export interface KfAccount {
  readonly openKfid: string;
  readonly name: string | null;
}

export interface KfStatisticsRequest {
  readonly openKfid: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * One WeCom app (corp id and secret). Every method shares the connection's token and budget, throws a
 * `VendorFailure`, and retries by itself only what is safe: reads. A transfer leaves at most once, and so does
 * whatever makes, changes or deletes a join way: when its answer is lost (`delivery: 'lost'`) only reading tells.
 */
export interface WecomClient extends VendorClient {
  /** get_api_domain_ip (D:92520): needs no permission, but a token and a trusted address. */
  apiDomainIps(options?: CallOptions): Promise<readonly string[]>;
  /** get_follow_user_list (D:92571): members with customer contact inside the app's range. */
  followUsers(options?: CallOptions): Promise<readonly string[]>;
  /** user/get (D:90196); 60111 for one who left or is out of range. */
  user(userid: string, options?: CallOptions): Promise<WecomUser>;
  /** user/simplelist (D:90200): one department only, not its children. */
  departmentMembers(departmentId: number, options?: CallOptions): Promise<readonly WecomMember[]>;
  /** department/simplelist (D:95350): ids of all departments in the app's range. */
  departmentIds(options?: CallOptions): Promise<readonly WecomDepartment[]>;
  /** department/list (D:90208): with names; slow, by the vendor's own word. */
  departments(options?: CallOptions): Promise<readonly WecomDepartment[]>;
  /** department/get (D:95351). */
  department(id: number, options?: CallOptions): Promise<WecomDepartment>;
  /** One page of get_unassigned_list (D:92124). */
  unassigned(cursor: string | null, options?: CallOptions): Promise<Page<UnassignedRow>>;
  /** One page of groupchat/list (D:92120). An id twice on a page comes once. */
  listGroups(request: GroupListRequest, options?: CallOptions): Promise<Page<ListedGroup>>;
  /** groupchat/get with names (D:92122). */
  group(chatId: string, options?: CallOptions): Promise<LoadedGroup>;
  /** groupchat/transfer (D:92127), for owners who left. Never repeated by the client once it may have left. */
  transfer(request: TransferRequest, options?: CallOptions): Promise<TransferAnswer>;
  /** groupchat/onjob_transfer (D:95703), for owners in service. Never repeated by the client once it may have left. */
  onjobTransfer(request: TransferRequest, options?: CallOptions): Promise<TransferAnswer>;
  /**
   * add_join_way (D:92229): answers the config id. Never repeated by the client once it may have left; after a
   * lost answer nobody can know the id, since no call lists what there is.
   */
  addJoinWay(fields: JoinWayFields, options?: CallOptions): Promise<string>;
  /** get_join_way (D:92229). One that is not there, or of another app, fails so that `saysNoJoinWay` tells. */
  getJoinWay(configId: string, options?: CallOptions): Promise<WecomJoinWay>;
  /** update_join_way (D:92229) with the whole object: it overwrites. Never repeated once it may have left. */
  updateJoinWay(configId: string, fields: JoinWayFields, options?: CallOptions): Promise<void>;
  /** del_join_way (D:92229). Never repeated by the client once it may have left. */
  deleteJoinWay(configId: string, options?: CallOptions): Promise<void>;
  /**
   * One page of groupchat/statistic (D:92133) over at most 30 days and 100 owners, from an offset on. Values
   * in the order of the dataset `groupsByOwner`.
   */
  ownerStatistics(request: OwnerStatisticsRequest, options?: CallOptions): Promise<OwnerStatisticsPage>;
  /** groupchat/statistic_group_by_day (D:92133) over at most 30 days, summed over at most 100 owners. */
  dailyStatistics(
    request: { readonly owners: readonly string[]; readonly from: Day; readonly to: Day },
    options?: CallOptions,
  ): Promise<readonly DayValues[]>;
  /** One page of kf/account/list (D:94661); fewer than 100 accounts mean the end. */
  kfAccounts(offset: number, options?: CallOptions): Promise<readonly KfAccount[]>;
  /** Userids of kf/servicer/list (D:94645); departments that serve as a whole are left out. */
  kfServicers(openKfid: string, options?: CallOptions): Promise<readonly string[]>;
  /** kf/get_corp_statistic (D:95489) over at most 31 days; values in the order of `kfAccounts`. */
  kfAccountStatistics(request: KfStatisticsRequest, options?: CallOptions): Promise<readonly DayValues[]>;
  /** kf/get_servicer_statistic (D:95490) over at most 31 days; values in the order of `kfServicers`. */
  kfServicerStatistics(
    request: KfStatisticsRequest & { readonly servicer: string },
    options?: CallOptions,
  ): Promise<readonly DayValues[]>;
}
