import { startPractice, type Practice, type PracticeOptions } from '@main/practice/start';
import { practiceControl, type PracticeControl } from './practice-control';

export type Answer = { errcode: number; errmsg: string } & Record<string, unknown>;

/** A practice workspace inside the test's own process, on a port of its own, and the means to steer it. */
export interface TestPractice extends Practice {
  readonly control: PracticeControl;
  /** A token, fetched once and kept. */
  token(): Promise<string>;
  /** Another token instead, for after a jump of the clock. */
  renew(): Promise<string>;
  /** GET with a token; `query` is added to it. */
  get(api: string, query?: Record<string, string>): Promise<Answer>;
  /** POST of a JSON body with a token. */
  post(api: string, body: unknown): Promise<Answer>;
}

const ANCHOR = 1_795_000_000;

/** Small and fast unless asked otherwise: 60 groups, 120 members, always the same instant to begin with. */
export async function startTestPractice(options: PracticeOptions = {}): Promise<TestPractice> {
  const practice = await startPractice({
    groups: 60,
    anchor: ANCHOR,
    ...options,
    settings: { transferMs: 0, inheritSeconds: 60, ...options.settings },
  });
  const { baseUrl, controlUrl, corpId, secret } = practice;
  let known: Promise<string> | null = null;
  const renew = (): Promise<string> => (known = fetchToken());
  const token = (): Promise<string> => known ?? renew();
  const fetchToken = async (): Promise<string> => {
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
    const answer = await json(fetch(`${baseUrl}/gettoken?${query}`));
    return String(answer['access_token']);
  };
  const address = async (api: string, query: Record<string, string> = {}): Promise<string> =>
    `${baseUrl}/${api}?${new URLSearchParams({ access_token: await token(), ...query })}`;
  return {
    ...practice,
    control: practiceControl(controlUrl),
    token,
    renew,
    get: async (api, query) => json(fetch(await address(api, query))),
    post: async (api, body) =>
      json(fetch(await address(api), { method: 'POST', body: JSON.stringify(body) })),
  };
}

async function json(response: Promise<Response>): Promise<Answer> {
  return (await (await response).json()) as Answer;
}
