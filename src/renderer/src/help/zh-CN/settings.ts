import { DAILY_LIMIT, TYPED_CONFIRMATION_ABOVE } from '@shared/domain/limits';
import { type HelpPage, link, rule, steps, text } from '../page';

export const settings: HelpPage = {
  purpose:
    '设置分为几部分：外观、分配、网络、后台、备份、群成员资料、更新、支持和关于。改动立即生效，不需要保存。',
  blocks: [
    steps(
      '让分配更谨慎',
      `在“输入群数确认”里填一个数（默认 ${TYPED_CONFIRMATION_ABOVE}）。一次移交更多的群时，要输入群数才能开始。`,
      '在“每天 300 个群怎样计算”里选严格的算法。',
    ),
    steps(
      '减少留在本机的个人信息',
      '在“群成员资料保留”里填天数：超过这些天没有重新读取的群，自动清除成员的姓名和账号。常同步的群不会到期。',
      '要立即清除，用“清除个人信息”。群、人数和统计不受影响。',
    ),
    steps('出了问题', '点“导出日志”，得到再次脱敏的一个文件。', '或点“复制版本信息”，一起发给支持人员。'),
    text(
      '带“由 IT 统一设定”的设置',
      'IT 可以用一个策略文件固定或隐藏设置、让所有连接只读、关闭更新。这些不能在这里改。',
    ),
    rule(
      `一天 ${DAILY_LIMIT} 个的限制，文档可以读成按原群主算，也可以读成按原群主和新群主一对一对地算。默认按前一种，不会被拒绝。`,
      'wecom/92127',
      'wecom/95703',
    ),
    link('network'),
    link('backups'),
    link('updates'),
  ],
};
