import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '@main/practice/endpoints';
import { forbidden, PERMISSIONS, type Permission } from '@main/practice/permissions';
import { startTestPractice, type Answer, type TestPractice } from '../../../support/practice';

/** A harmless call of each permission that succeeds while nothing is lacking. */
const CALLS: Readonly<Record<Permission, (practice: TestPractice) => Promise<Answer>>> = {
  contacts: (practice) => practice.get('department/simplelist'),
  customerContact: (practice) => practice.get('externalcontact/get_follow_user_list'),
  groups: (practice) => practice.post('externalcontact/groupchat/list', { limit: 1 }),
  statistics: async (practice) => {
    const now = await practice.control.now();
    const { people } = await practice.control.world();
    return practice.post('externalcontact/groupchat/statistic', {
      day_begin_time: now - 2 * 86_400,
      owner_filter: { userid_list: [people[0]?.userid] },
    });
  },
  joinWays: async (practice) => {
    const { joinWays } = await practice.control.joinWays();
    return practice.post('externalcontact/groupchat/get_join_way', { config_id: joinWays[0]?.configId });
  },
  customerService: (practice) => practice.post('kf/account/list', {}),
};
const NAMES = Object.keys(CALLS) as Permission[];

let practice: TestPractice;
beforeEach(async () => {
  practice = await startTestPractice();
});
afterEach(() => practice.close());

const codes = (): Promise<number[]> =>
  Promise.all(NAMES.map(async (name) => (await CALLS[name](practice)).errcode));

describe.each(NAMES)('without %s', (name) => {
  test.each(PERMISSIONS[name].codes)('its calls answer %i, and all others work', async (errcode) => {
    await practice.control.settings({ lacks: { [name]: errcode } });
    expect(await codes()).toEqual(NAMES.map((other) => (other === name ? errcode : 0)));
    await practice.control.settings({ lacks: {} });
    expect(await codes()).toEqual(NAMES.map(() => 0));
  });
});

test('leavers need the same permission as those who serve customers', async () => {
  await practice.control.settings({ lacks: { customerContact: 84074 } });
  expect(await practice.post('externalcontact/get_unassigned_list', {})).toMatchObject({ errcode: 84074 });
});

test('a code that is published for something else is refused', async () => {
  await expect(practice.control.settings({ lacks: { groups: 95017 } })).rejects.toThrow('400');
});

test('every API but the token and the addresses of the vendor needs a permission', () => {
  const everything = Object.fromEntries(NAMES.map((name) => [name, PERMISSIONS[name].codes[0]]));
  const free = [...ENDPOINTS.keys()].filter((api) => forbidden(api, everything) === null);
  expect(free.sort()).toEqual(['get_api_domain_ip', 'gettoken']);
});

test('a call without permission has no effect', async () => {
  await practice.control.settings({ lacks: { joinWays: 48002 } });
  const before = await practice.control.joinWays();
  const configId = before.joinWays[0]?.configId ?? '';
  expect(
    await practice.post('externalcontact/groupchat/del_join_way', { config_id: configId }),
  ).toMatchObject({ errcode: 48002 });
  const { joinWays, calls } = await practice.control.joinWays();
  expect(joinWays).toEqual(before.joinWays);
  expect(calls).toMatchObject([{ act: 'del', configId, errcode: 48002 }]);
});
