import { createHash } from 'node:crypto';
import type { TestPractice } from './practice';

type Fields = Record<string, unknown>;

/** wshoto's form of an answer. */
export interface WshotoAnswer {
  readonly code: number;
  readonly msg: string;
  readonly data?: { readonly total: number; readonly records: Fields[] } & Fields;
}

/** Sobot's form of an answer. */
export interface SobotAnswer {
  readonly ret_code: string;
  readonly ret_msg: string;
  readonly item?: Record<string, string> | null;
  readonly items?: Record<string, string>[];
}

const ANALYSIS = 'chat/group/statistics/customer_group_analyze_by_tag_page';

/** Calls the practice wshoto by hand, with a token fetched once. */
export function wshotoByHand({ wshoto }: TestPractice) {
  let known: string | null = null;
  const ask = async (path: string, init: RequestInit = {}): Promise<WshotoAnswer> =>
    (await (await fetch(`${wshoto.baseUrl}/${path}`, init)).json()) as WshotoAnswer;
  const signIn = async (): Promise<string> => {
    const query = new URLSearchParams({ appid: wshoto.accountId, app_secret: wshoto.secret });
    return String((await ask(`access_token?${query}`)).data?.['access_token']);
  };
  const token = async (): Promise<string> => (known ??= await signIn());
  const post = async (api: string, body: unknown): Promise<WshotoAnswer> =>
    ask(`${api}?access_token=${await token()}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    ask,
    token,
    signIn,
    post,
    get: async (api: string, query: Record<string, string> = {}) =>
      ask(`${api}?${new URLSearchParams({ access_token: await token(), ...query })}`),
    analysis: (body: unknown) => post(ANALYSIS, body),
  };
}

/** Calls the practice Sobot by hand, with a token fetched once. */
export function sobotByHand({ sobot }: TestPractice) {
  let known: string | null = null;
  const read = async (response: Promise<Response>): Promise<SobotAnswer> =>
    (await (await response).json()) as SobotAnswer;
  const getToken = (query: Record<string, string>): Promise<SobotAnswer> =>
    read(fetch(`${sobot.baseUrl}/api/get_token?${new URLSearchParams(query)}`));
  const signIn = async (): Promise<string> => {
    const time = '1795000000';
    const sign = createHash('md5').update(`${sobot.accountId}${time}${sobot.secret}`).digest('hex');
    const answer = await getToken({ appid: sobot.accountId, create_time: time, sign });
    return (known = answer.item?.['token'] ?? '');
  };
  const token = async (): Promise<string> => known ?? signIn();
  const post = (path: string, body: unknown, headers: Record<string, string>): Promise<SobotAnswer> =>
    read(
      fetch(`${sobot.baseUrl}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  return {
    getToken,
    signIn,
    token,
    post,
    /** POST with the token. */
    call: async (path: string, body: unknown = {}) => post(path, body, { token: await token() }),
    data: async (name: string, body: unknown) =>
      post(`api/wb/5/data/${name}`, body, { token: await token() }),
  };
}
