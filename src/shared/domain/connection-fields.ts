export const CONNECTION_COLORS = ['teal', 'blue', 'violet', 'rose', 'amber', 'green', 'slate'] as const;

export const OFFICIAL_BASE_URL = 'https://qyapi.weixin.qq.com/cgi-bin';

/** Most characters in the name of a connection. */
export const CONNECTION_NAME_LIMIT = 60;

/** What a corp id and a secret look like, once the blanks around them are gone. */
export const CORP_ID = /^[\w-]{1,64}$/;
export const SECRET = /^\S{1,512}$/;
