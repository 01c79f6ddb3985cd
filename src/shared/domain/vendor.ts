/** Whose API a connection leads to: WeCom (企业微信), wshoto (微盛), Sobot (智齿). */
export const VENDORS = ['wecom', 'wshoto', 'sobot'] as const;
export type Vendor = (typeof VENDORS)[number];
