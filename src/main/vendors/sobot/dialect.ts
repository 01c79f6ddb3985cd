import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { Dialect, SignIn } from '../dialect';
import { getToken } from './endpoints';
import { answerFailure, secretRefused, type SobotCredential } from './errors';

/** Calls of Sobot: the token in a header of its own, a code in `ret_code`, and all calls counted together. */
export const sobotDialect = (credential: SobotCredential): Dialect => ({
  codeField: 'ret_code',
  queue: () => 'Sobot',
  carry: (token) => ({ headers: { token } }),
  refusal: (value, api, effect) => answerFailure(value, api, effect, credential),
  // Whether a refused order was looked at is written nowhere: only reads are sent again.
  renewsWrites: false,
});

/**
 * get_token (2.1), signed with the present second.
 * @param account the appid
 */
export function sobotSignIn(account: string, key: string, clock: Clock): SignIn {
  return {
    endpoint: getToken,
    args: () => {
      const createTime = String(Math.floor(clock.wall() / 1000));
      return { query: { appid: account, create_time: createTime, sign: signOf(account, createTime, key) } };
    },
    refused: secretRefused,
  };
}

/** md5 in small hexadecimal letters, as the vendor wants it. */
export function signOf(account: string, createTime: string, key: string): string {
  return createHash('md5').update(`${account}${createTime}${key}`).digest('hex');
}
