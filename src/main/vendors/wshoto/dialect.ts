import type { Clock } from '../clock';
import type { Dialect, SignIn } from '../dialect';
import type { FetchedToken } from '../tokens';
import { getAccessToken } from './endpoints';
import { answerFailure, secretRefused } from './errors';

/** Calls of wshoto: the token in the query, also of POSTs, and a code in `code`; no limit is published, so all stand in one queue. */
export const wshotoDialect: Dialect = {
  codeField: 'code',
  queue: () => 'wshoto',
  carry: (token) => ({ query: { access_token: token } }),
  refusal: answerFailure,
  renewsWrites: false,
};

/** Life of a token whose answer does not say, in seconds. */
const USUAL_LIFE = 7200;
/**
 * A token that is about to end is answered again until it has ended, so it counts as good for this long
 * at least: otherwise every call of its last minutes would ask for it, and too many questions are blocked.
 */
const SHORTEST_LIFE = 360;

/** @param account the appid */
export function wshotoSignIn(account: string, secret: string, clock: Clock): SignIn {
  const lifeOf = (expiresIn: number, createdAt: number | null): number => {
    const left = (createdAt ?? 0) + expiresIn - Math.floor(clock.wall() / 1000);
    // A remainder that cannot be is this computer's clock, not the token.
    const credible = createdAt !== null && left >= 0 && left <= expiresIn;
    return Math.max(SHORTEST_LIFE, credible ? left : expiresIn);
  };
  return {
    endpoint: {
      ...getAccessToken,
      answer: getAccessToken.answer.transform(({ data }): FetchedToken => ({
        token: data.access_token,
        expiresIn: lifeOf(data.expires_in ?? USUAL_LIFE, data.create_at),
      })),
    },
    args: () => ({ query: { appid: account, app_secret: secret } }),
    refused: secretRefused,
  };
}
