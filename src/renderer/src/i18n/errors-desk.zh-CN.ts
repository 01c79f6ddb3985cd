/** Sentences for the reasons of views, exports, backups, settings and updates. */
export const deskErrorsZhCN: Readonly<Record<string, string>> = {
  'savedViews.nameTaken': '已有名为“{{name}}”的视图。请换一个名称。',
  'savedViews.notFound': '这个视图已不存在，可能刚被删除。请刷新列表。',
  'savedViews.notView': '这段文字不是视图，或属于另一个表格，没有添加。请粘贴由“复制为 JSON”得到的全部内容。',
  'exports.gone': '文件已不在原来的位置，可能被移动或删除。请重新导出。',
  'exports.interrupted': '导出在中途停下，文件没有写成，原有文件未改动。请重新导出。',
  'backups.notBackup': '这个文件不是交接台的备份，或已损坏。请选择由“另存备份”得到的文件。',
  'backups.busy':
    '正在提交移交、订单或“加入群聊”配置，或正在恢复另一份备份，现在不能恢复或安装。请等它们结束，或先暂停，再试一次。',
  'backups.notFound': '这一份备份已不存在，可能已被更新的替换。请刷新列表。',
  'settings.notCertificates': '这个文件里没有可用的 PEM 证书，设置未改动。请向 IT 索取根证书的 PEM 文件。',
  'settings.fixed': '这项设置由贵公司的 IT 统一设定，不能在这里修改。',
  'updates.unreachable':
    '连不上更新服务器 {{host}}（{{name}}），没有检查或下载更新。请检查网络和更新地址，稍后再试。',
  'updates.status':
    '更新服务器 {{host}} 上没有要找的 {{file}}（状态 {{status}}），没有下载任何内容。请让 IT 核对更新地址。',
  'updates.unsigned': '{{host}} 上的更新没有签名，没有下载任何内容。请从正式渠道获取安装包，并告诉 IT。',
  'updates.wrongSignature':
    '{{host}} 上更新的签名不是本应用的发布者的，没有下载任何内容。请从正式渠道获取安装包，并告诉 IT。',
  'updates.notUnderstood': '{{host}} 上的更新有签名，但说明文件不能用，没有下载任何内容。请告诉 IT。',
  'updates.noFile':
    '版本 {{version}} 没有适合这种安装方式的安装包，没有下载任何内容。请从正式渠道获取安装包，或找 IT。',
  'updates.damaged':
    '下载到的不是发布的文件，可能在途中损坏或被改动。它已删除，没有安装任何内容。请再试一次；如果还是这样，请告诉 IT。',
  'updates.failed': '更新没有下载或安装成功（{{name}}），没有改动任何内容。请检查磁盘空间，再试一次。',
  'updates.notReady': '没有可以安装的更新。请先检查更新并下载。',
  'updates.busy':
    '正在提交移交或订单，现在不能安装更新。请等它们结束；或退出应用，它们会停在安全的位置，然后安装更新。',
};
