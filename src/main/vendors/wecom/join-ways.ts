import type { JoinWayFields } from '@shared/domain/join-way';
import { NO_SUCH_CONFIG } from '@shared/domain/wecom/codes/join-ways';
import type { z } from 'zod';
import type { Caller } from '../caller';
import { VendorFailure } from '../failure';
import * as endpoints from './endpoints';
import type { WecomClient, WecomJoinWay } from './types';

/** An argument is not valid (D:90313). The only one of get_join_way is the config id. */
const BAD_ARGUMENT = 40058;

/** The calls for join ways (D:92229), over a caller that all calls of the app share. */
export function joinWayCalls(
  caller: Caller,
): Pick<WecomClient, 'addJoinWay' | 'getJoinWay' | 'updateJoinWay' | 'deleteJoinWay'> {
  return {
    addJoinWay: async (fields, options = {}) =>
      (await caller.call(endpoints.addJoinWay, { body: toWire(fields) }, options)).config_id,
    getJoinWay: async (configId, options = {}) => {
      const body = { config_id: configId };
      return toJoinWay((await caller.call(endpoints.getJoinWay, { body }, options)).join_way);
    },
    updateJoinWay: async (configId, fields, options = {}) => {
      const body = { config_id: configId, ...toWire(fields) };
      await caller.call(endpoints.updateJoinWay, { body }, options);
    },
    deleteJoinWay: async (configId, options = {}) => {
      await caller.call(endpoints.deleteJoinWay, { body: { config_id: configId } }, options);
    },
  };
}

/** Whether the vendor answered that it has no such join way, or none that this app may see. */
export function saysNoJoinWay(error: unknown): error is VendorFailure {
  if (!(error instanceof VendorFailure) || error.delivery !== 'answered') return false;
  if (error.errcode === NO_SUCH_CONFIG) return true;
  return error.errcode === BAD_ARGUMENT && error.error.vendor?.api === endpoints.getJoinWay.api;
}

/** Every field is named, since an update keeps nothing; the base is said only where it means something. */
function toWire({ scene, remark, autoCreate, baseName, baseId, chatIds, state }: JoinWayFields) {
  return {
    scene,
    remark,
    auto_create_room: autoCreate ? 1 : 0,
    ...(autoCreate && baseName !== '' ? { room_base_name: baseName } : {}),
    ...(autoCreate && baseId !== null ? { room_base_id: baseId } : {}),
    chat_id_list: chatIds,
    state,
  };
}

type Wire = z.output<typeof endpoints.getJoinWay.answer>['join_way'];

function toJoinWay(wire: Wire): WecomJoinWay {
  const qrCode = wire.qr_code || null;
  // Only a QR code is sure to have an image; what else the vendor says of a scene does not change that.
  const scene = wire.scene === 1 || (wire.scene !== 2 && qrCode === null) ? 1 : 2;
  const autoCreate = wire.auto_create_room !== 0;
  return {
    fields: {
      scene,
      remark: wire.remark ?? '',
      autoCreate,
      // Without automatic groups the base has no effect, and may be what an earlier version left.
      baseName: autoCreate ? (wire.room_base_name ?? '') : '',
      baseId: autoCreate ? firstNumber(wire.room_base_id) : null,
      chatIds: wire.chat_id_list,
      state: wire.state ?? '',
    },
    qrCode: scene === 2 ? qrCode : null,
  };
}

/** The number of the first automatic group; 0 stands for one that was never said. */
function firstNumber(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value > 0 ? value : null;
}
