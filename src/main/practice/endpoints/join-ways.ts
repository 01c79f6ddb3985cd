import { Refusal } from '../codes';
import { qrUrl } from '../qr/address';
import type { JoinWayCall } from '../state/join-ways';
import type { JoinWayConfig } from '../world/join-ways';
import type { Workspace } from '../workspace';
import type { Call, Endpoint, Fields } from './endpoint';
import { readConfig, readOwn } from './join-way-rules';

type Act = JoinWayCall['act'];

function callOf(
  { requestId, now, body, fault }: Call,
  act: Act,
  outcome: Pick<JoinWayCall, 'configId' | 'config' | 'errcode'>,
): JoinWayCall {
  return { type: 'joinWay', act, by: 'app', requestId, at: now, sent: body, fault, ...outcome };
}

/** A call that had no effect. */
const refused =
  (act: Act) =>
  (call: Call, errcode: number): JoinWayCall => {
    const id = call.body['config_id'];
    return callOf(call, act, { configId: typeof id === 'string' ? id : null, config: null, errcode });
  };

/** Makes a join way (D:92229): all of the company, and its contact ways, share one quota. */
const add: Endpoint = {
  api: 'externalcontact/groupchat/add_join_way',
  method: 'POST',
  refused: refused('add'),
  handle(call) {
    const { workspace, body } = call;
    const { joinWayQuota, joinWayQuotaCode, contactWaysUsed } = workspace.settings;
    const config = readConfig(workspace, body);
    const { joinWays } = workspace.state;
    if (joinWays.count + contactWaysUsed >= joinWayQuota) throw new Refusal(joinWayQuotaCode);
    const configId = joinWays.nextId();
    workspace.commit(callOf(call, 'add', { configId, config, errcode: 0 }));
    return { config_id: configId };
  },
};

/** One join way (D:92229). The API has no list of them. */
const get: Endpoint = {
  api: 'externalcontact/groupchat/get_join_way',
  method: 'POST',
  handle({ workspace, body }) {
    const { configId, config } = readOwn(workspace, body);
    return { join_way: { config_id: configId, ...described(config, workspace), ...code() } };

    function code(): Fields {
      const url = qrUrl(workspace, configId, config.scene);
      return url === null ? {} : { qr_code: url };
    }
  },
};

/** Overwrites a join way (D:92229): what the call leaves out is gone. */
const update: Endpoint = {
  api: 'externalcontact/groupchat/update_join_way',
  method: 'POST',
  refused: refused('update'),
  handle(call) {
    const { configId } = readOwn(call.workspace, call.body);
    const config = readConfig(call.workspace, call.body);
    call.workspace.commit(callOf(call, 'update', { configId, config, errcode: 0 }));
    return {};
  },
};

/** D:92229 */
const remove: Endpoint = {
  api: 'externalcontact/groupchat/del_join_way',
  method: 'POST',
  refused: refused('del'),
  handle(call) {
    const { configId } = readOwn(call.workspace, call.body);
    call.workspace.commit(callOf(call, 'del', { configId, config: null, errcode: 0 }));
    return {};
  },
};

/** What was never set is left out, or said as nothing: the document shows neither. */
function described(config: JoinWayConfig, { settings }: Workspace): Fields {
  const { scene, remark, autoCreate, baseName, baseId, chatIds, state } = config;
  const blanks = settings.joinWayBlanks === 'empty';
  return {
    scene,
    ...(blanks || remark !== '' ? { remark } : {}),
    auto_create_room: autoCreate ? 1 : 0,
    ...(blanks || baseName !== '' ? { room_base_name: baseName } : {}),
    ...(blanks || baseId !== null ? { room_base_id: baseId ?? 0 } : {}),
    chat_id_list: chatIds,
    ...(blanks || state !== '' ? { state } : {}),
  };
}

export const JOIN_WAYS: readonly Endpoint[] = [add, get, update, remove];
