/** Sentences for what goes wrong with the data on this computer. */
export const errorsStoreZhCN: Readonly<Record<string, string>> = {
  'store.diskFull': '磁盘已满，无法写入。已保存的数据没有丢失。请腾出空间，然后重试。',
  'store.readOnly': '数据文件夹不允许写入。请检查它的权限和所在的磁盘，然后重试。已有的数据没有改动。',
  'store.newer': '本地数据来自更新版本的交接台，这个版本不能打开，也没有改动它。请安装最新版本。',
  'store.damaged': '本地数据文件已损坏，自动备份也都不可用。请从另存的备份文件恢复，或联系支持人员。',
  'store.io': '读写本地数据时磁盘出错。请检查磁盘和数据文件夹，然后重试。',
  'store.busy': '本地数据正被另一个程序占用。请关闭正在查看或备份它的程序，然后重试。',
  'store.closed': '本地数据尚未打开。请稍候再试。',
  'store.stopped': '本地数据服务意外停止，正在重新启动。请重试刚才的操作；已保存的数据没有丢失。',
  'store.queryGone': '这个列表已经过期。请刷新后继续。',
  'transfers.notDraft': '这个计划已经开始或已被丢弃，不能再修改。请打开计划查看它的状态。',
  'transfers.planGone': '这个计划已不存在，可能刚被丢弃。请刷新后再看。',
  'transfers.overQuota': '这一批会超出当天的额度或某个群的在职继承次数，所以没有提交。计划会重新排日子。',
  'explorations.nameTaken': '已有名为“{{name}}”的保存视图。请换一个名称。',
  'explorations.notFound': '这个保存的视图已不存在，可能刚被删除。请刷新列表，或另存为新的视图。',
  'orders.notPlanned': '这条订单已经开始推送或已被取消，不会再次推送。请查看它的结果。',
};
