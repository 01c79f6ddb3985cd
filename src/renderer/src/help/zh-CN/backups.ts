import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { type HelpPage, link, rule, steps, text } from '../page';

export const backups: HelpPage = {
  purpose:
    '应用每天自动备份一次并核对，留最近两份；也可以另存成文件带走。备份里有分配、加入群聊、成员、审计和统计，没有 Secret，也没有群成员。',
  blocks: [
    steps(
      '换一台电脑',
      '在这台电脑点“另存为文件”，把 .handover 文件拷到新电脑。',
      '新电脑第一次打开时点“从备份恢复”，先看里面有什么，再确认。',
      '在“连接”里重新填写 Secret；旧电脑上不要再继续同一个分配。',
    ),
    steps(
      '恢复到以前',
      '在“备份与恢复”里选一份，点“恢复”。',
      '对照备份和现在的数目，再确认。现在的数据会先备份成一份。',
    ),
    text(
      '恢复之后的分配',
      '备份之后提交过的群，在备份里还是没有提交。应用把可能提交过的标为“未知”，只读取群主来判断，不会重发。',
    ),
    text(
      '数据打不开时',
      '文件损坏时，应用先自己用最近的备份恢复。备份也都损坏时，窗口会让人选择：从另存的 .handover 文件恢复，或重新开始。损坏的文件留在数据文件夹里。',
    ),
    text(
      '哪些能重新读到',
      '群和群成员重新同步即可。分配记录、加入群聊的 ID 和过期的统计只在本机，所以才需要备份。',
    ),
    rule(
      `厂商只保留 ${groupsByOwner.window.keptDays} 天的统计，更早的只在存档和备份里。`,
      'wecom/92133',
      'wecom/95489',
    ),
    rule('加入群聊的配置没有列表接口，丢了 ID 就找不回来。', 'wecom/92229'),
    link('settings'),
    link('joinWays'),
  ],
};
