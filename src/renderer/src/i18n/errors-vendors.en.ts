/** What wshoto and Sobot refuse: what happened, why, what to do. */
export const vendorErrorsEn: Readonly<Record<string, string>> = {
  'wshoto.answer':
    'wshoto refused this call with code {{errcode}}. The cause and what to do are given below.',
  'wshoto.secretRefused':
    'wshoto gives no token for this appid and app_secret (code {{errcode}}). Check both and enter them again; they are not tried again by themselves.',
  'sobot.answer': 'Sobot refused this call with code {{errcode}}. The cause and what to do are given below.',
  'sobot.secretRefused':
    'Sobot gives no token for this appid and app_key (code {{errcode}}). Check both, the base URL and the clock of this computer; they are not tried again by themselves.',
  'sobot.tokenRefused':
    'Sobot no longer accepts the pasted token (code {{errcode}}): it ended, or another system fetched a new one. Paste a new one under Connections; Handover fetches none by itself, since that would end the token of the other systems.',
  'sobot.rateLimited':
    'The calls of this minute are used up (code {{errcode}}): Sobot takes 1,000 a minute. Work goes on in the next minute by itself.',
};
