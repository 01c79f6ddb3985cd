/** The vendor's own short texts for the codes that this workspace answers (D:90313 and observed answers). */
const TEXTS: Readonly<Record<number, string>> = {
  [-1]: 'system busy',
  0: 'ok',
  6000: 'data version conflict',
  40001: 'invalid credential',
  40003: 'invalid userid',
  40013: 'invalid corpid',
  40014: 'invalid access_token',
  40031: 'invalid userid list',
  40032: 'invalid userid list size',
  40050: 'invalid group id',
  40058: 'invalid Request Parameter',
  40063: 'some parameters are empty',
  40098: 'user is not real-named',
  40128: 'transfer too frequently',
  40205: 'user ticket expired',
  41001: 'access_token missing',
  41002: 'corpid missing',
  41004: 'corpsecret missing',
  41009: 'userid missing',
  41044: 'invalid config_id',
  41045: 'contact way count out of limit',
  41054: 'user not activated',
  41091: 'chat_id_list size out of limit',
  42001: 'access_token expired',
  45009: 'api freq out of limit',
  45033: 'api concurrent out of limit',
  45035: 'concurrent operation conflict',
  45036: 'data access out of limit',
  46004: 'user no exist',
  48002: 'api forbidden',
  48007: 'kf account is not authorized',
  49008: 'chat is dismissed',
  50100: 'invalid cursor',
  60011: 'no privilege to access/modify contact/party/agent',
  60020: 'not allow to access from your ip',
  60030: 'user is out of the visible range of the app',
  60111: 'userid not found',
  60123: 'invalid party id',
  60251: 'open_kfid missing',
  60252: 'invalid open_kfid',
  60253: 'user is not a servicer',
  81017: 'request count out of limit',
  84074: 'no external contact permission',
  84083: 'not a service member',
  90500: 'the owner of this chat is not resigned',
  90501: 'chat is not external group chat',
  90502: 'the owner of this chat is resigned',
  90503: 'chat is full of wechat members, need confirm in client',
  90504: 'the owner of this chat is not changed',
  90507: 'resigned chat is being inherited',
  90508: 'resigned chat has been inherited',
  90509: 'chat is not wework external chat',
  90510: 'no active user in one year',
  92002: 'not allow to access cross corp',
  95000: 'invalid open_kfid',
  95004: 'open_kfid not exist',
  95017: 'kf api is switched off',
  600018: 'invalid begin time or end time',
};

/** The text of a code; the vendor says `unknown error` where it has none. */
export function textOf(errcode: number): string {
  return TEXTS[errcode] ?? 'unknown error';
}

/** An answer with an errcode other than 0. `detail` follows the text, as the vendor does for bad JSON. */
export class Refusal extends Error {
  readonly errcode: number;
  constructor(errcode: number, detail = '') {
    super(textOf(errcode) + detail);
    this.errcode = errcode;
  }
}

/** Bad JSON, or a value of the wrong type (D:90313, notes at the head of the table). */
export function wrongJson(): Refusal {
  return new Refusal(40058, ', Warning: wrong json format. ');
}
