/** One sentence per reason (src/shared/domain/reasons.ts): what happened, why, what to do. */
export const errorsZhCN: Readonly<Record<string, string>> = {
  'net.offline': '无法连到 {{host}}：本机没有网络，或网络不通。接通网络后会继续，已保存的数据仍可浏览。',
  'net.dns': '找不到 {{host}}：域名无法解析。请检查网络和接口地址是否写对；公司网络可能需要代理。',
  'net.refused': '{{host}} 拒绝连接：地址或端口上没有服务。请检查接口地址；练习环境请确认已开启。',
  'net.reset': '与 {{host}} 的连接中断。请检查网络或代理，稍后再试；已发出的修改不会自动重发。',
  'net.timeout': '{{host}} 在 {{seconds}} 秒内没有回应。请检查网络和代理，稍后再试。',
  'net.tls': '无法与 {{host}} 建立加密连接。请检查接口地址是否是 https 服务，以及代理是否支持较新的 TLS。',
  'net.certificate':
    '{{host}} 的证书不受本机信任，连接已中止。若公司网关会检查加密流量，请让管理员把网关证书装到系统里。',
  'net.proxy': '无法通过代理连接 {{host}}。请检查代理地址和端口，以及代理是否允许访问这个地址。',
  'net.proxyAuth':
    '代理要求用户名和密码，或拒绝了现有的。请在连接里按 http://用户名:密码@主机:端口 重新填写代理。',
  'net.failed': '无法连接 {{host}}（{{name}}）。请检查网络、接口地址和代理，稍后再试。',
  'vendor.notJson': '这个地址返回的是网页，不是厂商的接口。请检查接口地址，或先在浏览器里完成网络登录认证。',
  'vendor.badJson': '这个地址返回的内容不是厂商接口的格式。请检查接口地址和网关。',
  'vendor.truncated': '厂商的回应只收到一半。请检查网络或代理，稍后再试。',
  'vendor.wrongShape': '厂商的回应与接口文档不符，没有采用。请稍后再试；经由网关时请先用官方地址核对。',
  'vendor.tooLarge':
    '回应超过 {{megabytes}} MB，已停止接收。请检查接口地址和网关；官方接口不会返回这么大的内容。',
  'vendor.httpStatus':
    '服务器返回了 HTTP 状态 {{status}}。请检查接口地址的路径（企业微信官方以 /cgi-bin 结尾），或稍后再试。',
  'vendor.redirect': '服务器要求转到别的地址；为保护令牌，交接台不会跟随。请把最终地址填为接口地址。',
  'vendor.endlessCursor': '厂商的分页没有尽头，读取已停止，已读到的保留。请稍后重试。',
  'wecom.answer': '企业微信拒绝了这次调用，错误码 {{errcode}}。原因和办法见下方说明。',
  'wecom.secretRefused':
    '企业微信不接受这个企业 ID 和 Secret（错误码 {{errcode}}）。请核对后重新填写；为避免 IP 被封，不会自动重试。',
  'wecom.ipNotTrusted': '企业微信不信任本机的 IP。请把被拒绝的 IP 加入该应用的“企业可信IP”，约一分钟后再试。',
  'wecom.rateLimited':
    '调用过于频繁，企业微信暂时限制了这个接口（错误码 {{errcode}}）。限制解除后会继续，无需操作。',
  'wecom.waitTooLong': '这个接口正在等待频率限制解除，约需 {{seconds}} 秒。请稍后再试。',
  'address.empty': '请填写接口地址。',
  'address.malformed': '接口地址不完整。请按 https://主机/路径 填写。',
  'address.notHttps': '接口地址必须以 https:// 开头，否则令牌会以明文传输；只有本机地址可以用 http。',
  'address.credentials': '接口地址里不要写用户名和密码。凭证请填在它自己的一栏。',
  'address.query': '接口地址里不要带 ? 或 # 之后的内容。',
  'proxy.malformed': '代理地址不完整。请按 http://主机:端口 填写，或留空以使用系统代理。',
  'proxy.scheme': '代理地址要以 http:// 或 https:// 开头。',
  'proxy.path': '代理地址只需要主机和端口，端口后面不要有路径。',
  'proxy.empty': '请填写代理地址，例如 http://proxy.example.com:3128。',
  'proxy.credentials': '这里的代理地址不能带用户名和密码。需要登录的代理请填在连接里，密码会存进系统钥匙串。',
  'pac.empty': '请填写 PAC 文件的地址，例如 https://example.com/proxy.pac。',
  'pac.malformed': 'PAC 地址不完整。请按 https://主机/路径 填写。',
  'pac.scheme': 'PAC 地址要以 https:// 或 http:// 开头，不能是本机文件。',
  'pac.outside':
    '公网上的 PAC 地址必须以 https:// 开头，否则途中任何人都能改写它；http:// 只能用于本机或公司内网。',
  'pac.credentials': 'PAC 地址里不要写用户名和密码。',
  'connection.notFound': '这个连接已不存在，可能刚被删除。请刷新后重试。',
  'connection.readOnly': '这个连接是只读的，不会发送任何修改。需要修改时请在“连接”里关闭只读。',
  'connection.secretMissing': '本机没有这个连接的凭证。请在“连接”里重新填写；已保存的数据仍可浏览。',
  'connection.secretForNewAddress':
    '已保存的凭证是为原来的地址填写的，不会自动发往新的接口地址或代理。请重新填写。',
  'connection.secretForNewCredential':
    '已保存的凭证是另一种（app_key 或 token），不能换一种用法。请重新填写，或改回原来的凭证方式。',
  'connection.otherVendor': '这个操作只能用于企业微信连接，当前连接属于另一家厂商。请先切换到企业微信连接。',
  'connection.otherCorp':
    '这个连接下保管着原企业的加入群聊配置和人员，不能改成另一家企业。请为新的企业 ID 另外添加一个连接。',
  'keychain.missing':
    '本机没有可用的系统钥匙串，Secret 只在本次运行期间保存在内存里。Linux 请安装并启动 gnome-keyring 等 Secret Service。',
  'keychain.locked':
    '系统钥匙串拒绝了访问，Secret 只在本次运行期间保存在内存里。请解锁钥匙串后重新填写 Secret。',
  'keychain.silent':
    '系统钥匙串没有回应，可能正在等待输入密码。请解锁钥匙串；在此之前 Secret 只保存在内存里。',
  'keychain.lost':
    '写入系统钥匙串的 Secret 读不回来，因此只在本次运行期间保存在内存里。请检查钥匙串是否损坏。',
  'practice.failed': '练习环境没能启动：{{why}}。请再试一次；若仍失败，请打开日志文件夹查看原因。',
  'call.cancelled': '操作已取消。',
};
