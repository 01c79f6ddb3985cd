export const frame = {
  screens: {
    overview: '总览',
    groups: '客户群',
    transfers: '分配',
    joinWays: '加入群聊',
    people: '成员',
    statistics: '统计',
    jobs: '任务',
    audit: '审计',
    connections: '连接',
    settings: '设置',
  },
  navigation: '主导航',
  content: '内容',
  shortcut: '{{name}}（{{key}}）',
  skip: '跳到内容',
  connection: {
    switch: '切换连接',
    manage: '管理连接',
    add: '添加连接',
    practice: '练习',
    readOnly: '只读',
  },
  fresh: {
    groups: '客户群 {{time}}',
    never: '尚未同步',
    title: '客户群上次同步：{{time}}',
    syncing: '正在同步',
    statistics: '统计至 {{day}}',
    noStatistics: '还没有统计',
    gaps_other: '{{count}} 个数据集有缺口',
    filling: '正在补齐',
    open: '查看统计',
    losingToday_other: '今天之后有 {{count}} 天的统计会过期，再也读不到',
    losing_other: '{{inDays}} 天后有 {{count}} 天的统计会过期，再也读不到',
  },
  /** Screens that only WeCom fills, with another vendor's connection active. */
  otherVendor: {
    title: '当前是{{vendor}}连接',
    text: {
      groups: '客户群来自企业微信。“{{name}}”只提供统计。',
      transfers: '只有企业微信的客户群可以移交。“{{name}}”只提供统计。',
      joinWays: '加入群聊是企业微信客户群的功能。“{{name}}”只提供统计。',
      people: '成员来自企业微信的通讯录。“{{name}}”只提供统计。',
    },
    switch: '切换到“{{name}}”',
    add: '添加企业微信连接',
    statistics: '查看统计',
  },
  reach: {
    offline: '离线',
    refused: '被拒绝',
    offlineHint: '无法连接{{vendor}}，本地数据仍可浏览。自 {{time}} 起。',
    refusedHint: '{{vendor}}拒绝了访问。自 {{time}} 起。',
    probe: '重新连接',
  },
  theme: { light: '切换到浅色', dark: '切换到深色' },
  language: { other: 'EN', toEnglish: 'Switch to English', toChinese: '切换到中文' },
  notice: {
    keychainMemory: '系统钥匙串不可用，Secret 只保存在内存里，退出后需要重新填写。',
    cacheRebuilt: '本地缓存已损坏并移开，下次同步会重新建立。分配记录不受影响。',
    pageCrashed: '窗口的进程崩溃过，已自动重新打开，并恢复了崩溃前的画面。后台的同步和分配没有中断。',
    storeRestarted: '本地数据服务刚刚重新启动，数据没有丢失。',
    policyReadOnly: 'IT 已规定这台电脑上的所有连接只读，不会发送任何修改。',
    policyProblem: {
      unreadable:
        'IT 的策略文件读不了（{{detail}}）：{{path}}。在修好并重新启动之前，所有连接只读，也不检查更新。请联系 IT。',
      notJson:
        'IT 的策略文件不是有效的 JSON：{{path}}（{{detail}}）。在修好并重新启动之前，所有连接只读，也不检查更新。请联系 IT。',
      unknownNames:
        'IT 的策略文件里有不认识的名称 {{detail}}：{{path}}。在修好并重新启动之前，所有连接只读，也不检查更新。请联系 IT。',
      wrongValues:
        'IT 的策略文件里 {{detail}} 的值不对：{{path}}。在修好并重新启动之前，所有连接只读，也不检查更新。请联系 IT。',
    },
    authorities:
      '额外的根证书不能用，现在不受信任，经过公司网关的连接可能会失败：{{path}}。请在“设置”里重新选择。',
    dismiss: '知道了',
  },
  /** A plan of several days that is about to go on; the title is also that of the system's notification. */
  announced: {
    title: '分配“{{name}}”即将继续。',
    at_other: '{{time}} 自动提交今天的 {{count, number}} 个群。',
    soon_other: '马上自动提交今天的 {{count, number}} 个群。',
    open: '查看计划',
  },
  /** A sync found groups whose owner has left; what was found is also the title of the system's notification. */
  orphans: {
    found_other: '有 {{count, number}} 个群没有群主了',
    foundElsewhere_other: '“{{name}}”有 {{count, number}} 个群没有群主了',
    line: '{{found}}：{{people}}',
    open: '查看无主群',
  },
  store: {
    failed: '无法打开本地数据',
    opening: '正在打开本地数据',
    restarting: '本地数据服务正在重新启动',
    openLogs: '打开日志文件夹',
    keep: '已有的数据没有被删除。',
    damaged:
      '如果以前另存过 .handover 备份文件，可以从它恢复；没有的话，可以重新开始。损坏的文件都会留在数据文件夹里。',
    fromCopy: '从备份文件恢复',
    anew: '重新开始',
    anewTitle: {
      ledger: '不用以前的数据，重新开始？',
      archive: '统计存档重新开始？',
    },
    anewText: {
      ledger:
        '连接、分配计划、加入群聊、审计和保存的视图都从空的开始。客户群和统计可以重新读取，只要厂商还保留着。损坏的文件不会删除，放在数据文件夹里单独的一个文件夹。',
      archive:
        '只有统计存档损坏了，其他数据都在。存档从空的开始，可以重新读取厂商还保留着的日期。损坏的文件不会删除，放在数据文件夹里单独的一个文件夹。',
    },
  },
  start: { failed: '交接台无法启动' },
  unfinished: {
    text: '“{{name}}”上次准备到一半，草稿还在。',
    resume: '继续准备',
  },
  crashed: {
    title: '窗口连续崩溃',
    text: '窗口的进程在一分钟内崩溃了两次，没有再自动打开。后台的同步和分配不受影响。可以再打开一次；若仍然崩溃，请把日志交给支持人员。',
    again: '重新打开',
    logs: '打开日志文件夹',
  },
  crash: { title: '这个页面出错了', text: '其他页面仍可使用。重试不会影响已经开始的任务。' },
} as const;
