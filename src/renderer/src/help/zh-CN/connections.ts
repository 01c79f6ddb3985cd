import { type HelpPage, link, rule, steps, text } from '../page';

export const connections: HelpPage = {
  purpose:
    '一个连接就是一家厂商的一个账号：它的凭证、地址和代理。可以有几个，窗口顶部的颜色说明正在操作哪一个。',
  blocks: [
    steps(
      '添加连接',
      '点“添加连接”，选厂商。',
      '填凭证；它们存入系统钥匙串，不再显示。',
      '点“测试”，通过后保存。',
    ),
    steps('连不上时', '点“诊断”，应用逐步检查到底停在哪里。', '看结果里写的在哪里开通，或把说明发给 IT。'),
    steps('换凭证', '打开连接的编辑表单，输入新的凭证；留空则不变。', '点“测试”，通过后保存。'),
    text('只读', '打开“只读”的连接只读取，什么都不会提交；这由主进程把关，不只是按钮不可用。'),
    rule(
      '反复用错误的 Secret 获取令牌，会使这台电脑的出口 IP 被封一小时，同一 IP 上的其他应用也一样。应用只试一次，错了就停下。',
      'wecom/90313',
      'wecom/91039',
    ),
    rule(
      '令牌按应用分别缓存，不能频繁获取；应用记着有效期，到期才换。',
      'wecom/91039',
      'wshoto/access_token',
    ),
    rule('智齿的 token 全公司共用，获取新的会使旧的失效。', 'sobot/1'),
    link('connectWecom'),
    link('connectWshoto'),
    link('connectSobot'),
    link('doctor'),
  ],
};
