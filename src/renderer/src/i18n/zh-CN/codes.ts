import type { ErrorCode } from '@shared/domain/errors';

/** What to say when a failure has no sentence of its own: one for each kind. */
export const codes: Readonly<Record<ErrorCode, string>> = {
  validation: '填写的内容不符合要求。请检查后重试。',
  'not-found': '找不到这条数据，可能已被删除。请刷新后再看。',
  auth: '厂商不接受这个连接的凭证。请在“连接”里核对。',
  permission: '这个应用没有所需的权限。请在厂商的管理后台授权后重试。',
  'ip-not-trusted': '本机的出口 IP 不在企业可信 IP 里。请把它加到应用的企业可信 IP。',
  'rate-limited': '调用过于频繁，厂商暂时不接受。稍后会自动继续。',
  conflict: '数据刚刚被改动。请刷新后重试。',
  offline: '网络不通。本地数据仍可浏览，恢复后会自动继续。',
  timeout: '对方长时间没有回应。请检查网络和代理后重试。',
  vendor: '厂商返回了错误。请看错误码，稍后重试。',
  keychain: '系统钥匙串不可用。请解锁后重试。',
  store: '本地数据暂时无法读写。请重试；若仍失败，请查看日志。',
  'read-only': '这个连接是只读的，不会发送任何更改。可在“连接”里关闭只读。',
  cancelled: '操作已取消。',
  internal: '交接台内部出错，已写入日志。请重试；若反复出现，请把日志发给支持人员。',
};
