/** Sentences for the reasons of Sobot files and orders, and of the desktop. */
export const fileErrorsZhCN: Readonly<Record<string, string>> = {
  'files.notFound': '找不到这个文件的记录。请刷新列表。',
  'files.gone': '文件已不在原来的位置，可能被移动或删除。请重新下载。',
  'files.address':
    '智齿给出的文件地址不是 HTTPS，或带有账号，没有下载。请把日期和文件类型告诉智齿的支持人员。',
  'files.wrongFile': '智齿给出的是另一天或另一种文件，没有下载。请稍后重试；仍然如此时联系智齿的支持人员。',
  'files.tooLarge': '文件超过 {{gigabytes}} GB，没有保存。请联系智齿的支持人员分开提供。',
  'files.cut': '文件没有下载完整，没有保存。请重新下载。',
  'files.notZip': '下载到的不是 ZIP 压缩包，没有保存。文件地址可能已过期，请重新下载。',
  'files.hostStatus': '存放文件的服务器回应了 HTTP {{status}}，没有下载。文件地址可能已过期，请重新下载。',
  'files.days': '一次最多下载 {{most}} 天的文件，结束日期不能早于开始日期。请改日期。',
  'files.noFolder': '选定的文件夹不存在或不能写入。请重新下载，并选择另一个文件夹。',
  'orders.invalid':
    '第 {{row}} 条订单填写有误，共 {{count}} 条有误，一条都没有推送。请改正标出的字段后再推送。',
  'orders.typedCount':
    '输入的数字与要推送的订单数不一致，一条都没有推送。将要推送 {{count}} 条，请输入这个数字。',
  'connection.notSobot': '这个连接不是智齿的，没有这项功能。请切换到智齿的连接。',
  'desktop.noStart': '现在运行的不是安装好的应用，不能设为开机启动。请先安装，再打开这项设置。',
  'desktop.startNotWritten': '没有写成开机启动项，设置未改动。请检查主目录下 .config 的权限，再试一次。',
  'desktop.notImage': '要复制的不是 PNG 图片，或超过 {{megabytes}} MB，没有复制。请把图表缩小后再试。',
};
