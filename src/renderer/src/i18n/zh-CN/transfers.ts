import { importing } from './import';
import { doubt, reason, refusal } from './outcomes';
import { planWords } from './plan';
import { sheetWords } from './sheet';
import { wizard } from './wizard';

export const transfers = {
  title: '分配',
  empty: {
    title: '还没有分配过客户群',
    text: '在“客户群”里选择要移交的群，再点“移交”。每个群的结果都会记录在这里。',
    action: '选择客户群',
  },
  list: {
    label: '分配计划',
    count_other: '{{count, number}} 个计划',
    name: '计划',
    taker: '接收人',
    state: '状态',
    progress: '进度',
    total: '群数',
    created: '创建时间',
    open: '打开计划 {{name}}',
    continue: '继续',
    discard: '丢弃',
    discardTitle: '丢弃这份草稿？',
    discardText: '草稿里的群没有提交过，也不会受影响。',
    groups_other: '{{count, number}} 个群',
    search: '搜索计划、工单号或人员',
    none: '没有符合的计划',
    noneText: '按计划名称、工单号和原群主、接收人查找。换一个词，或清除搜索。',
    resetSearch: '清除搜索',
  },
  plan: {
    draft: '草稿',
    ready: '草稿',
    running: '进行中',
    done: '已完成',
    'done-with-failures': '完成，有失败',
    cancelled: '已取消',
  },
  item: {
    planned: '待提交',
    sent: '已发出',
    accepted: '已受理',
    verified: '已核实',
    failed: '失败',
    unknown: '待查明',
    skipped: '未提交',
  },
  itemHint: {
    planned: '还没有提交给企业微信。',
    sent: '请求已发出，还没有回音。',
    accepted: '企业微信没有拒绝，还要读到新群主才算完成。',
    verified: '已读到新群主。',
    failed: '企业微信拒绝了，或群主没有按预期变更。',
    unknown: '请求发出后没有收到回音。会通过读取群主来查明，不会重复提交。',
    skipped: '检查时排除或中途取消，没有提交。',
  },
  reason,
  doubt,
  refusal,
  wizard,
  import: importing,
  ...planWords,
  ...sheetWords,
} as const;
