import type { Dialect, SignIn } from '../dialect';
import { getToken } from './endpoints';
import { answerFailure, secretRefused } from './errors';

/** Calls of WeCom: the token in the query, a queue for each API (D:90312), and a code in `errcode`. */
export const wecomDialect: Dialect = {
  codeField: 'errcode',
  queue: (api) => api,
  carry: (token) => ({ query: { access_token: token } }),
  refusal: answerFailure,
  // An answered code for the token means that the call was refused as a whole: also a transfer is safe.
  renewsWrites: true,
};

/** gettoken (D:91039). */
export function wecomSignIn(corpId: string, secret: string): SignIn {
  return {
    endpoint: getToken,
    args: () => ({ query: { corpid: corpId, corpsecret: secret } }),
    refused: secretRefused,
  };
}
