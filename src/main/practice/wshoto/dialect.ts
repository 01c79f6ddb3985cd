import { isFields } from '../endpoints/fields';
import { endpointMap, type Dialect, type DialectEndpoint } from '../http/dialect';
import { customerAnalysis } from './analysis';
import { WSHOTO_CODES, wshotoRefusal, wshotoText } from './codes';
import { groupList } from './groups';

/** The token of the app: by appid and app_secret, in the query. */
const accessToken: DialectEndpoint = {
  api: 'access_token',
  method: 'GET',
  open: true,
  done: 'ok',
  handle({ workspace: { wshoto }, query, now }) {
    if (query.get('appid') !== wshoto.appId || query.get('app_secret') !== wshoto.secret) {
      throw wshotoRefusal(WSHOTO_CODES.missing);
    }
    return { data: wshoto.issue(now) };
  },
};

/** wshoto (微盛): the token is a query parameter, also of POSTs; numbers are numbers; a code of 0 is a success. */
export const WSHOTO: Dialect = {
  name: 'wshoto',
  roots: ['/openapi/'],
  prefix: '/openapi/',
  endpoints: endpointMap([accessToken, customerAnalysis, groupList]),
  admit({ api, method, open }, { workspace, query, body, method: used, now }) {
    const { wshoto, settings } = workspace;
    if (used !== method) throw wshotoRefusal(WSHOTO_CODES.wrong, used);
    if (open !== true) wshoto.check(query.get('access_token'), now);
    if (!wshoto.minutes.admit(api, now, settings.wshotoPerMinute)) {
      throw wshotoRefusal(WSHOTO_CODES.tooOften);
    }
    if (method === 'POST' && body === null) throw wshotoRefusal(WSHOTO_CODES.wrong, 'body');
  },
  success: (fields, done = '请求成功') => ({ code: 0, msg: done, ...fields }),
  refusal: (code, msg) => ({ code, msg }),
  textOf: wshotoText,
  status: (reply, { settings }) => (reply['code'] === 0 ? 200 : settings.wshotoErrorStatus),
  firstPage: (call) => ({ ...call, body: { ...call.body, current_index: 1 }, query: firstPage(call.query) }),
  endless(reply) {
    const { data } = reply;
    return isFields(data) ? { ...reply, data: { ...data, total: 1_000_000_000 } } : reply;
  },
};

function firstPage(query: URLSearchParams): URLSearchParams {
  const again = new URLSearchParams(query);
  again.set('current_index', '1');
  return again;
}
