import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { type HelpPage, link, rule, steps, text } from '../page';

export const overview: HelpPage = {
  purpose:
    '总览回答一早要知道的三件事：有没有群失去了群主，数据有多新，有没有事情要处理。每一项旁边都有直接去处理的按钮。',
  blocks: [
    steps(
      '第一次使用',
      '点“同步客户群”。第一次要逐个读取群详情，群多时要等一段时间。',
      '读到的群可以立即浏览；中途可以暂停，中断后从断点继续。',
      '同步结束后，离职成员名下的群会列在“离职成员名下的群”里。',
    ),
    steps(
      '处理离职成员的群',
      '看“继承期限”，先处理剩余天数少的。',
      '点“移交”，会打开只含这位成员的客户群。',
      '选择要移交的群，再选接收人。',
    ),
    text(
      '“下一步”是怎么来的',
      '应用按轻重只说一件事：先是结果未知的分配，然后是离职成员的群、没有读到详情的群、缺少的 Secret 和过旧的数据。',
    ),
    rule('离职成员的群只能在离职后一年内分配；而且此人离职前一年内要登录过企业微信。', 'wecom/92127'),
    rule(
      `群和客服的统计只保留 ${groupsByOwner.window.keptDays} 天，更早的读不到了，所以总览会提醒统计的缺口。`,
      'wecom/92133',
      'wecom/95489',
    ),
    link('orphans'),
    link('groups'),
    link('statistics'),
  ],
};
