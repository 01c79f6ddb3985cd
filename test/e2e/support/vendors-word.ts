import type { Day } from '@shared/domain/day';
import { startOfDay } from '@shared/domain/day';
import type { Vendor } from './vendor';

type Company = Pick<Vendor, 'baseUrl' | 'corpId' | 'secret'>;

/** Figures of an owner by the vendor's own names. */
export type OwnerFigures = Readonly<Record<string, number>>;

/** Owners whom one call may name. */
const AT_ONCE = 100;

/** What the vendor itself says of owners on one day, past the app: a row for each who has groups. */
export async function vendorsWord(
  { baseUrl, corpId, secret }: Company,
  owners: readonly string[],
  day: Day,
): Promise<Map<string, OwnerFigures>> {
  const token = await tokenOf({ baseUrl, corpId, secret });
  const address = `${baseUrl}/externalcontact/groupchat/statistic?access_token=${token}`;
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

/** How many members the vendor lists in a department, those of the departments below it left out (D:90200). */
export async function departmentsWord(company: Company, department: number): Promise<number> {
  const query = new URLSearchParams({
    access_token: await tokenOf(company),
    department_id: String(department),
  });
  const response = await fetch(`${company.baseUrl}/user/simplelist?${query}`);
  return ((await response.json()) as { userlist: readonly unknown[] }).userlist.length;
}

async function tokenOf({ baseUrl, corpId, secret }: Company): Promise<string> {
  const identity = new URLSearchParams({ corpid: corpId, corpsecret: secret });
  const answer = await (await fetch(`${baseUrl}/gettoken?${identity}`)).json();
  return (answer as { access_token: string }).access_token;
}
