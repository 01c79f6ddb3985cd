import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { type HelpPage, link, rule, steps, text } from '../page';

export const groupStatistics: HelpPage = {
  purpose:
    '企业微信按群主给出每天的客户群数、成员数和消息数。存档一天一天地读，所以每位群主每一天都有一行，可以任意组合。',
  blocks: [
    steps(
      '看一位群主',
      '选数据集“客户群 · 按群主”，再选择这位群主。',
      '按日查看新增群数和新增人数；总量看最后一天。',
    ),
    steps(
      '要厂商自己的合计',
      '选“客户群 · 按自然日”，得到所选群主每天的合计。',
      '选“客户群 · 按群主（区间）”，得到厂商对整个区间的算法和排序。',
    ),
    text(
      '哪些能相加',
      '新增群数和新增群人数可以相加。带“截至当天”的都是到那天为止的总量，多天时显示最后一天。',
    ),
    rule(`最早能取到 ${groupsByOwner.window.keptDays} 天前，最晚到昨天。`, 'wecom/92133'),
    rule(`一次最多查 ${groupsByOwner.window.maxDays} 天，更长的范围由应用分段读取。`, 'wecom/92133'),
    rule(
      '一次最多查 100 位群主；应用的可见范围超过 1,000 人而不指定群主时，企业微信会拒绝（81017）。应用总是分批指定。',
      'wecom/92133',
      'wecom/90313',
    ),
    rule(
      `日子按北京时间的 0 点划分。昨天的数据什么时候算好，文档没有说；应用早上 ${groupsByOwner.window.readyHour} 点以后读取，没有算好就再读一次。`,
      'wecom/92133',
    ),
    rule('迁移群数只有教育培训类企业才有，其他企业是空的。', 'wecom/92133'),
    link('statistics'),
    link('serviceStatistics'),
  ],
};
