/** Sentences for the reasons of jobs, sync, groups and transfers. */
export const workErrorsZhCN: Readonly<Record<string, string>> = {
  'jobs.notFound': '找不到这个任务。请刷新任务列表。',
  'jobs.wrongState': '任务现在的状态不允许这样做，可能刚刚已经结束。请看任务列表里的最新状态。',
  'jobs.broke':
    '任务遇到了程序错误而停下，已读到的数据都在。请重试；仍然失败时，请在“设置”里打开日志文件夹并反馈。',
  'sync.endlessList':
    '企业微信的群列表一直翻不到最后一页，已停止翻页。这次同步可能不完整，也没有把任何群标记为消失。请稍后再同步一次。',
  'sync.endlessLeavers': '企业微信的离职成员列表一直翻不到最后一页，已停止翻页。其余部分已照常同步。',
  'sync.leaversRefused':
    '应用没有读取离职成员列表的权限，离职日期可能缺失。请在管理后台“客户联系”中把本应用加入可调用接口的应用。',
  'sync.hiddenOwners':
    '有 {{count}} 位群主不能按 userid 查询，而应用可见范围超过 1000 人，又不能不指定群主查询，所以查不到他们的新群，已知的群也不会标记为消失。请把应用的可见范围缩小到 1000 人以内再同步，或在管理后台分配这些群。',
  'groups.notFound': '本地没有这个群。请先同步，再打开它。',
  'groups.unread': '最近一次没有读到这个群的详情。',
  'export.diskFull': '磁盘已满，文件没有写成，原有文件未改动。请腾出空间，或换一个位置再导出。',
  'export.notWritable': '这个位置不能写入，或文件正被别的程序打开。请关闭该文件，或换一个位置再导出。',
  'export.failed': '文件没有写成，原有文件未改动。请换一个位置再导出。',
  'transfers.planNotFound': '找不到这个分配计划，可能已经被丢弃。',
  'transfers.nothingToSend': '这个计划里没有可以移交的群。请看每个群被拦下的原因，调整选择后再试。',
  'transfers.typedCount':
    '输入的数字与要移交的群数不一致，什么都没有提交。将要移交 {{count}} 个群，请输入这个数字。',
  'transfers.notRunning': '这个计划没有在运行，无法取消。',
  'transfers.notStarted': '这个计划还没有开始，没有可以核对的群。',
  'transfers.noTaker': '还没有选择接收人。请至少选一位。',
  'transfers.takerRefused':
    '{{taker}} 现在不能接收客户群，分给他的还有 {{count}} 个，所以没有提交。请换一位接收人，或处理好他的账号后重新检查。',
  'transfers.countsDiffer':
    '手动填写的群数合计 {{sum}} 个，可以移交的有 {{count}} 个，没有保存。请改到两者相等。',
  'transfers.notHeld': '这个计划没有暂停，不需要继续。请看计划现在的状态。',
  'transfers.nothingAgain': '这个计划里没有可以重新移交或归还的群。',
  'transfers.refused':
    '企业微信拒绝了整次调用，没有移交其中任何群，计划已停下。请按错误码的说明处理，再继续这个计划。',
  'import.unreadable': '这个文件读不出来，可能已损坏、加密，或不是 CSV、XLSX。请另存为 XLSX 或 CSV 再试。',
  'import.tooLarge':
    '文件太大，没有读取：最多 20 MB，解压后最多 200 MB。请只保留群 ID 或群名那一列，再导入。',
  'import.noRows': '文件里没有内容。请检查选的是不是这个文件。',
  'print.failed': '没有打印成功，也没有写成 PDF。请检查打印机，或换一个位置再试。',
};
