import { z } from 'zod';
import { read, write } from '../endpoint';
import { cursor, figure, id, integer, integers, listOf, text } from '../lenient';

/** Life of a token whose answer does not say, in seconds (D:91039: normally two hours). */
const USUAL_LIFE = 7200;

/** D:91039. One token per app; it may die early. */
export const getToken = read(
  'GET',
  'gettoken',
  z
    .object({ access_token: id, expires_in: integer })
    .transform((answer) => ({ token: answer.access_token, expiresIn: answer.expires_in ?? USUAL_LIFE })),
);

/** D:92520. Needs no permission. */
export const getApiDomainIp = read('GET', 'get_api_domain_ip', z.object({ ip_list: listOf(z.string()) }));

/** D:92571. Members with customer contact in the app's range; no paging. */
export const getFollowUserList = read(
  'GET',
  'externalcontact/get_follow_user_list',
  z.object({ follow_user: listOf(id) }),
);

/** D:90196. */
export const getUser = read(
  'GET',
  'user/get',
  z.object({ userid: id, name: text, department: integers, status: integer }),
);

/** D:90200. One department, without its children. */
export const listMembers = read(
  'GET',
  'user/simplelist',
  z.object({ userlist: listOf(z.object({ userid: id, name: text, department: integers })) }),
);

const department = z.object({ id: z.number().int(), parentid: integer, name: text });

/** D:95350. Ids only. */
export const listDepartmentIds = read(
  'GET',
  'department/simplelist',
  z.object({ department_id: listOf(department) }),
);

/** D:90208. */
export const listDepartments = read('GET', 'department/list', z.object({ department: listOf(department) }));

/** D:95351. */
export const getDepartment = read('GET', 'department/get', z.object({ department }));

/** Rows of one page of get_unassigned_list (D:92124). */
export const UNASSIGNED_PAGE = 1000;

/** D:92124. One row per customer of a leaver. */
export const getUnassignedList = read(
  'POST',
  'externalcontact/get_unassigned_list',
  z.object({
    info: listOf(z.object({ handover_userid: id, external_userid: text, dimission_time: integer })),
    is_last: z.boolean().nullish().catch(null),
    next_cursor: cursor,
  }),
);

/** Groups on one page of groupchat/list (D:92120). */
export const GROUP_PAGE_LIMIT = 1000;

/** D:92120. */
export const listGroups = read(
  'POST',
  'externalcontact/groupchat/list',
  z.object({
    group_chat_list: listOf(
      z.object({
        chat_id: id,
        status: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).catch(0),
      }),
    ),
    next_cursor: cursor,
  }),
);

const groupMember = z.object({
  userid: id,
  // Whoever is not known to be a member of the corp counts as external.
  type: z.union([z.literal(1), z.literal(2)]).catch(2),
  join_time: integer,
  join_scene: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .or(z.literal(0))
    .catch(0),
  invitor: z.object({ userid: text }).nullish().catch(null),
  group_nickname: text,
  name: text,
  unionid: text,
  state: text,
});

/** D:92122. Names come only with need_name 1; `state` is documented with the join ways (D:92229). */
export const getGroup = read(
  'POST',
  'externalcontact/groupchat/get',
  z.object({
    group_chat: z.object({
      name: text,
      owner: id,
      create_time: integer,
      notice: text,
      member_version: text,
      member_list: listOf(groupMember),
      admin_list: listOf(z.object({ userid: id })),
    }),
  }),
);

const transferAnswer = z.object({
  failed_chat_list: listOf(z.object({ chat_id: id, errcode: z.number().int(), errmsg: text })),
});

/** D:92127. Owners who left; asynchronous. */
export const transfer = write('externalcontact/groupchat/transfer', transferAnswer);

/** D:95703. Owners in service. */
export const onjobTransfer = write('externalcontact/groupchat/onjob_transfer', transferAnswer);

/** D:92229. Answers an id, which nothing but this answer ever names: no call lists what there is. */
export const addJoinWay = write('externalcontact/groupchat/add_join_way', z.object({ config_id: id }));

/** D:92229. Only what this app made itself. `qr_code` comes with QR codes alone. */
export const getJoinWay = read(
  'POST',
  'externalcontact/groupchat/get_join_way',
  z.object({
    join_way: z.object({
      scene: integer,
      remark: text,
      // 1 is what the document says of one that is left out.
      auto_create_room: figure,
      room_base_name: text,
      room_base_id: figure,
      chat_id_list: listOf(id),
      qr_code: text,
      state: text,
    }),
  }),
);

/** D:92229. Overwrites: what is left out is not kept. */
export const updateJoinWay = write('externalcontact/groupchat/update_join_way', z.object({}));

/** D:92229. */
export const deleteJoinWay = write('externalcontact/groupchat/del_join_way', z.object({}));
