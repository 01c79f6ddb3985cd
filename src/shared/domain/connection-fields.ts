import type { Vendor } from './vendor';

export const CONNECTION_COLORS = ['teal', 'blue', 'violet', 'rose', 'amber', 'green', 'slate'] as const;

export const OFFICIAL_BASE_URL = 'https://qyapi.weixin.qq.com/cgi-bin';

export interface BaseUrlPreset {
  readonly url: string;
  readonly zh: string;
  readonly en: string;
}

/** The vendors' own addresses, the usual one first. Which of Sobot's is right is settled when the appid is given out. */
export const BASE_URLS: Readonly<Record<Vendor, readonly [BaseUrlPreset, ...BaseUrlPreset[]]>> = {
  wecom: [{ url: OFFICIAL_BASE_URL, zh: '官方', en: 'Official' }],
  wshoto: [{ url: 'https://open.wshoto.com/openapi', zh: '官方', en: 'Official' }],
  sobot: [
    { url: 'https://www.sobot.com', zh: '中国大陆（阿里云）', en: 'Mainland China (Alibaba Cloud)' },
    { url: 'https://www.soboten.com', zh: '中国大陆（腾讯云）', en: 'Mainland China (Tencent Cloud)' },
    { url: 'https://sg.sobot.io', zh: '新加坡', en: 'Singapore' },
    { url: 'https://us.sobot.com', zh: '北美', en: 'North America' },
  ],
};

/** Most characters in the name of a connection. */
export const CONNECTION_NAME_LIMIT = 60;

/** What a corp id and a secret look like, once the blanks around them are gone. */
export const CORP_ID = /^[\w-]{1,64}$/;
export const SECRET = /^\S{1,512}$/;
