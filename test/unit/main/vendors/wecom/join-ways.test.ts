import type { JoinWayFields } from '@shared/domain/join-way';
import { VendorFailure } from '@main/vendors/failure';
import { saysNoJoinWay } from '@main/vendors/wecom/join-ways';
import { describe, expect, it } from 'vitest';
import { broken, fakeVendor, type Says } from '../../../../support/wire';
import { wecomClient } from '../../../../support/wecom';

const API = 'externalcontact/groupchat';
const CONFIG = '9ad7fa5cdaa6511298498f979c472aaa';
/** The document's own example, as this app holds it. */
const FIELDS: JoinWayFields = {
  scene: 2,
  remark: 'aa_remark',
  autoCreate: true,
  baseName: '销售客服群',
  baseId: 10,
  chatIds: ['wrOgQhDgAAH2Yy-CTZ6POca8mlBEdaaa', 'wrOgQhDgAALPUthpRAKvl7mgiQRw_aaa'],
  state: 'klsdup3kj3s1',
};
const WIRE = {
  scene: 2,
  remark: 'aa_remark',
  auto_create_room: 1,
  room_base_name: '销售客服群',
  room_base_id: 10,
  chat_id_list: FIELDS.chatIds,
  state: 'klsdup3kj3s1',
};
const QR =
  'http://p.qpic.cn/wwhead/nMl9ssowtibVGyrmvBiaibzDtp703nXuzpibnKtbSDBRJTLwS3ic4ECrf3ibLVtIFb0N6wWwy5LVuyvMQ22/0';

/** The real client, of a vendor that answers every call but the one for a token alike. */
function clientOf(answer: Says) {
  const vendor = fakeVendor(({ path }) =>
    path === 'gettoken' ? { access_token: 'practice-token', expires_in: 7200 } : answer,
  );
  const app = { baseUrl: 'https://vendor.invalid', corpId: 'ww1', secret: 'practice-secret' };
  const client = wecomClient(app, { transport: vendor.transport, retries: 0 });
  return { client, asked: () => vendor.seen.filter(({ path }) => path !== 'gettoken') };
}

async function failureOf(call: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof VendorFailure) return outcome;
  throw new Error(`no failure: ${JSON.stringify(outcome)}`);
}

const readAs = async (joinWay: object) =>
  clientOf({ errcode: 0, errmsg: 'ok', join_way: joinWay }).client.getJoinWay(CONFIG);

describe('what leaves', () => {
  it('names every field of the document, and answers the config id', async () => {
    const { client, asked } = clientOf({ errcode: 0, errmsg: 'ok', config_id: CONFIG });
    expect(await client.addJoinWay(FIELDS)).toBe(CONFIG);
    expect(asked()).toMatchObject([
      {
        method: 'POST',
        path: `${API}/add_join_way`,
        body: WIRE,
        once: true,
        query: { access_token: 'practice-token' },
      },
    ]);
  });

  it('overwrites with the whole object, empty fields too, and without a base that means nothing', async () => {
    const { client, asked } = clientOf({ errcode: 0, errmsg: 'ok' });
    const bare = { ...FIELDS, remark: '', state: '', autoCreate: false, baseName: '', baseId: null };
    await client.updateJoinWay(CONFIG, bare);
    expect(asked()[0]?.body).toEqual({
      config_id: CONFIG,
      scene: 2,
      remark: '',
      auto_create_room: 0,
      chat_id_list: FIELDS.chatIds,
      state: '',
    });
    expect(asked()[0]).toMatchObject({ path: `${API}/update_join_way`, once: true });
  });

  it('deletes by the config id', async () => {
    const { client, asked } = clientOf({ errcode: 0, errmsg: 'ok' });
    await client.deleteJoinWay(CONFIG);
    expect(asked()).toMatchObject([{ path: `${API}/del_join_way`, body: { config_id: CONFIG }, once: true }]);
  });
});

describe('what is read', () => {
  it('is the document’s own answer', async () => {
    const { client, asked } = clientOf({ join_way: { config_id: CONFIG, ...WIRE, qr_code: QR } });
    expect(await client.getJoinWay(CONFIG)).toEqual({ fields: FIELDS, qrCode: QR });
    expect(asked()).toMatchObject([
      { method: 'POST', path: `${API}/get_join_way`, body: { config_id: CONFIG }, once: false },
    ]);
  });

  it.each<[string, object, Partial<JoinWayFields>, string | null]>([
    ['nothing but the id', {}, { scene: 1, autoCreate: true, remark: '', state: '', chatIds: [] }, null],
    [
      'null everywhere',
      { scene: null, remark: null, chat_id_list: null, state: null },
      { chatIds: [] },
      null,
    ],
    ['a base that is off', { ...WIRE, auto_create_room: 0, qr_code: QR }, { baseName: '', baseId: null }, QR],
    [
      'no base id',
      { ...WIRE, room_base_id: undefined, qr_code: QR },
      { baseName: '销售客服群', baseId: null },
      QR,
    ],
    ['a base id of zero', { ...WIRE, room_base_id: 0, qr_code: QR }, { baseId: null }, QR],
    ['numbers as texts', { ...WIRE, auto_create_room: '0', qr_code: QR }, { autoCreate: false }, QR],
    ['no scene, but a QR code', { qr_code: QR }, { scene: 2 }, QR],
    ['the address of a plugin', { ...WIRE, scene: 1, qr_code: 'plugin://x' }, { scene: 1 }, null],
  ])('may hold %s', async (_, wire, fields, qrCode) => {
    expect(await readAs({ config_id: CONFIG, ...wire })).toMatchObject({ fields, qrCode });
  });
});

describe('refusals', () => {
  it.each([
    [41044, true],
    [40058, true],
    [41091, false],
    [48002, false],
  ])('%i for a reading says that there is none: %s', async (errcode, none) => {
    const failure = await failureOf(clientOf({ errcode, errmsg: 'no' }).client.getJoinWay(CONFIG));
    expect([failure.delivery, saysNoJoinWay(failure)]).toEqual(['answered', none]);
  });

  it('of an argument of a change say nothing about the join way itself', async () => {
    const { client } = clientOf({ errcode: 40058, errmsg: 'no' });
    expect(saysNoJoinWay(await failureOf(client.updateJoinWay(CONFIG, FIELDS)))).toBe(false);
  });

  it.each([
    ['a connection that breaks', broken()],
    ['an answer without an id', { errcode: 0, errmsg: 'ok' }],
    ['"busy", which may come after the effect', { errcode: -1, errmsg: 'busy' }],
    ['a status of a gateway', { status: 502, json: {} }],
  ])('lost with %s are lost, and leave once', async (_, says) => {
    const { client, asked } = clientOf(says);
    expect((await failureOf(client.addJoinWay(FIELDS))).delivery).toBe('lost');
    expect(asked()).toHaveLength(1);
  });
});
