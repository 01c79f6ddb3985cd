import {
  ADOPT_LIMIT,
  GROUP_CAPACITY,
  JOIN_WAY_GROUPS,
  JOIN_WAY_QUOTA,
  REMARK_LIMIT,
  STATE_LIMIT,
} from '@shared/domain/join-way-rules';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const joinWays: HelpPage = {
  purpose:
    '“加入群聊”是客户扫码或点小程序按钮入群的配置。企业微信没有列出它们的接口，这里就是它们唯一的登记册：二维码、关联的群和每一个版本都留在本机。',
  blocks: [
    steps(
      '收入已有的配置',
      '从当时建立它们的程序的日志或表格里找到配置 ID。',
      '点“按 ID 收入”，粘贴全部 ID。',
      '应用读取每一个，下载二维码，以后刷新就能发现改动。',
    ),
    steps(
      '新建或修改',
      '点“新建”，选关联的群，写一个认得出的备注和独有的渠道。',
      '修改时会先读取企业微信现在的内容，逐项对比之后再覆盖。',
      '群快满时，加上还有空位的群，或打开“群满后自动建群”。',
    ),
    steps(
      '不丢失登记册',
      '点“导出保管库”，另存一份文件。',
      '换电脑或恢复时用“导入保管库”；已有的不会被覆盖。',
    ),
    rule(`每个配置关联 1 到 ${JOIN_WAY_GROUPS} 个群，更多会被拒绝（41091）。`, 'wecom/92229', 'wecom/90313'),
    rule(`企业一共可以有 ${counted(JOIN_WAY_QUOTA)} 个，与联系我共用。`, 'wecom/92229'),
    rule(
      `备注最多 ${REMARK_LIMIT} 个字，超出的会被截断；渠道（state）最多 ${STATE_LIMIT} 个字。`,
      'wecom/92229',
    ),
    rule('修改会替换整个配置，没有只改一项的办法。', 'wecom/92229'),
    rule('只能读取和修改由同一个应用建立的配置；忘了配置 ID 就找不回来。', 'wecom/92229'),
    rule('成员由哪个码入群，只有设了渠道（state）才会在群成员里给出。', 'wecom/92229', 'wecom/92122'),
    text(
      '群的容量',
      `一个客户群最多 ${GROUP_CAPACITY} 人。关联的群都满了，码就没有群可以加人。一次最多收入 ${counted(ADOPT_LIMIT)} 个配置 ID。`,
    ),
    link('groups'),
    link('backups'),
  ],
};
