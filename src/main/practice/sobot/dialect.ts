import { createHash } from 'node:crypto';
import { endpointMap, type Dialect, type DialectEndpoint } from '../http/dialect';
import { AGENTS } from './agents';
import { OTHER_FAMILY, SOBOT_CODES, sobotRefusal, sobotText } from './codes';
import { documentAnswer } from './document';
import { exportData } from './export';
import { receiveOrder } from './orders';
import { qualityResult } from './quality';
import { SUMMARIES } from './summaries';

/** md5 of appid, time and key, one after the other, in lower-case hex. */
export function signOf(appId: string, createTime: string, key: string): string {
  return createHash('md5')
    .update(appId + createTime + key)
    .digest('hex');
}

/** 2.1: a new token each time, which ends the one before. */
const getToken: DialectEndpoint = {
  api: 'api/get_token',
  method: 'GET',
  open: true,
  done: '操作成功',
  handle({ workspace: { sobot, settings }, query, now }) {
    if (query.get('appid') !== sobot.appId) throw sobotRefusal(SOBOT_CODES.noCompany);
    const time = query.get('create_time') ?? '';
    if (!/^\d{10}$/.test(time)) throw sobotRefusal(SOBOT_CODES.badSign);
    const skew = settings.sobotClockSkew;
    if (skew !== null && Math.abs(Number(time) - now) > skew) throw sobotRefusal(SOBOT_CODES.badSign);
    if (query.get('sign') !== signOf(sobot.appId, time, sobot.secret)) {
      throw sobotRefusal(SOBOT_CODES.badSign);
    }
    return { item: sobot.issue(now) };
  },
};

/** The document's own requests are answered with its own answers. */
function withDocument(endpoint: DialectEndpoint): DialectEndpoint {
  return {
    ...endpoint,
    handle: (call) =>
      documentAnswer(endpoint.api, call.body, call.workspace.sobot.fileOrigin) ?? endpoint.handle(call),
  };
}

const ENDPOINTS = [...SUMMARIES, qualityResult, exportData, ...AGENTS].map(withDocument);

/** APIs that the statistics document describes: their token codes are 9100xx, those of all others 9000xx. */
const NEW_FAMILY = /^(api\/wb\/5\/|chat-third\/)/;

/** Sobot (智齿): the token is a header, every value a text, and `000000` a success. */
export const SOBOT: Dialect = {
  name: 'sobot',
  roots: ['/api/', '/chat-third/'],
  prefix: '/',
  endpoints: endpointMap([getToken, ...ENDPOINTS, receiveOrder]),
  admit({ api, method, open }, { workspace, token, body, contentType, method: used, now }) {
    const { sobot, settings } = workspace;
    if (open !== true) checkToken();
    if (used !== method) throw sobotRefusal(SOBOT_CODES.badArgument);
    if (open === true) return;
    const scope = settings.sobotLimitScope === 'company' ? 'company' : api;
    if (!sobot.minutes.admit(scope, now, settings.sobotPerMinute)) throw sobotRefusal(SOBOT_CODES.tooOften);
    // Lists without arguments may be asked for without a body.
    const bodiless = api.startsWith('api/chat/5/user/');
    if (!bodiless && (body === null || !contentType.startsWith('application/json'))) {
      throw sobotRefusal(SOBOT_CODES.badArgument);
    }

    function checkToken(): void {
      const dead = sobot.verdict(token, now);
      if (dead === null) return;
      const newFamily = settings.sobotTokenCodes === 'document' && NEW_FAMILY.test(api);
      throw sobotRefusal(newFamily ? dead : dead - OTHER_FAMILY);
    }
  },
  success: (fields, done = '成功') => ({ ...fields, ret_code: '000000', ret_msg: done }),
  refusal: (code, text) => ({ ret_code: String(code).padStart(6, '0'), ret_msg: text }),
  textOf: sobotText,
  status: (reply, { settings }) => (reply['ret_code'] === '000000' ? 200 : settings.sobotErrorStatus),
  firstPage: (call) => ({ ...call, body: { ...call.body, page: '1' } }),
  endless: (reply) => reply,
};
