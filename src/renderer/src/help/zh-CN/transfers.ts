import { BATCH_LIMIT, DAILY_LIMIT } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const transfers: HelpPage = {
  purpose:
    '这里是全部分配计划：草稿、正在进行的、已经完成的。每个计划都记着每个群提交过没有、企业微信怎样回答、读到的群主是谁。',
  blocks: [
    steps(
      '新建一个计划',
      '在“客户群”或“无主群”里选择群，点“移交”。',
      '或点“从表格导入”，用一列群名或群 ID 选出它们。',
      '选接收人，检查，开始。',
    ),
    steps(
      '接着做',
      '草稿点“继续”，会先重新检查，因为额度和群主可能已经变了。',
      '进行了几天的计划到点会自动继续，应用要开着；提交前会先提醒。',
      '打开一个计划，看失败的原因和处理办法。',
    ),
    text(
      '应用被关掉也没关系',
      '每次提交之前，应用都先把要做的事写到磁盘。中断之后，没有收到回答的群标为“待查明”，只读取群主来判断，绝不重复提交。',
    ),
    rule(
      `同一位群主的群，每天最多分配 ${DAILY_LIMIT} 个给新群主；每次调用最多 ${BATCH_LIMIT} 个群。应用按天自动安排。`,
      'wecom/92127',
      'wecom/95703',
    ),
    rule(
      '企业微信没有查询群分配结果的接口，受理不等于换了群主，所以应用会逐个再读群主。',
      'wecom/92127',
      'wecom/92122',
    ),
    link('wizard'),
    link('plan'),
    link('importing'),
    link('audit'),
  ],
};
