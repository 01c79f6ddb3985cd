import type { Day } from '@shared/domain/day';
import { startOfDay } from '@shared/domain/day';
import type { Vendor } from './vendor';

/** Figures of an owner by the vendor's own names. */
export type OwnerFigures = Readonly<Record<string, number>>;

/** Owners whom one call may name. */
const AT_ONCE = 100;

/** What the vendor itself says of owners on one day, past the app: a row for each who has groups. */
export async function vendorsWord(
  { baseUrl, corpId, secret }: Pick<Vendor, 'baseUrl' | 'corpId' | 'secret'>,
  owners: readonly string[],
  day: Day,
): Promise<Map<string, OwnerFigures>> {
  const identity = new URLSearchParams({ corpid: corpId, corpsecret: secret });
  const token = (await (await fetch(`${baseUrl}/gettoken?${identity}`)).json()) as { access_token: string };
  const address = `${baseUrl}/externalcontact/groupchat/statistic?access_token=${token.access_token}`;
  const found = new Map<string, OwnerFigures>();
  for (let start = 0; start < owners.length; start += AT_ONCE) {
    const body = {
      day_begin_time: startOfDay(day),
      owner_filter: { userid_list: owners.slice(start, start + AT_ONCE) },
    };
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
    const answer = (await response.json()) as { items: { owner: string; data: OwnerFigures }[] };
    for (const { owner, data } of answer.items) found.set(owner, data);
  }
  return found;
}
