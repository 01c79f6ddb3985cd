/** What wshoto and Sobot refuse: what happened, why, what to do. */
export const vendorErrorsZhCN: Readonly<Record<string, string>> = {
  'wshoto.answer': '微盛拒绝了这次调用，错误码 {{errcode}}。原因和办法见下方说明。',
  'wshoto.secretRefused':
    '微盛没有为这组 appid 和 app_secret 发放令牌（错误码 {{errcode}}）。请核对后重新填写；不会自动重试。',
  'sobot.answer': '智齿拒绝了这次调用，错误码 {{errcode}}。原因和办法见下方说明。',
  'sobot.secretRefused':
    '智齿没有为这组 appid 和 app_key 发放 token（错误码 {{errcode}}）。请核对两者、接口地址和本机时间；不会自动重试。',
  'sobot.tokenRefused':
    '智齿不再接受粘贴的 token（错误码 {{errcode}}）：它已到期，或其他系统重新获取了 token。请在“连接”里粘贴新的；交接台不会自行获取，以免让其他系统的 token 失效。',
  'sobot.rateLimited':
    '本分钟的调用次数已用完（错误码 {{errcode}}）：智齿每分钟最多接受 1000 次。下一分钟会继续，无需操作。',
};
