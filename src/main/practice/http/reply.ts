import type { Call, Fields } from '../endpoints/endpoint';
import { jsonEnding, type Answer } from './ending';

/** A reply of the vendor: errcode, errmsg and the API's own fields. */
export interface Reply extends Fields {
  readonly errcode: number;
  readonly errmsg: string;
}

export function success(fields: Fields): Reply {
  return { errcode: 0, errmsg: 'ok', ...fields };
}

/** The vendor's form of an error: `hint` tells its support which call it was. */
export function refusal({ workspace, requestId }: Call, errcode: number, text: string): Reply {
  const help = `more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
  return {
    errcode,
    errmsg: `${text}, hint: [${requestId}], from ip: ${workspace.settings.clientIp}, ${help}`,
  };
}

/** HTTP 200 whatever the errcode, with the headers that repeat the result (D:90313). */
export function replyEnding(reply: Reply): Answer {
  return jsonEnding(200, reply, { 'Error-Code': String(reply.errcode), 'Error-Msg': reply.errmsg });
}
