import { CLOCK_TOLERANCE } from '@shared/domain/doctor';
import { type HelpPage, link, rule, steps, text } from '../page';

export const doctor: HelpPage = {
  purpose:
    '连接诊断从凭证到权限逐步检查，停在第一个不通的地方，并说明由谁在哪里处理。结果里没有密钥和令牌，可以直接发给 IT。',
  blocks: [
    steps(
      '诊断一个连接',
      '在“连接”里点“诊断”。',
      '看最上面的结论，先处理它说的那一项。',
      '处理后点“重新诊断”。',
    ),
    steps(
      '被可信 IP 挡住',
      '照“把这台电脑的 IP 加到企业可信 IP”的步骤做。',
      '不是自己管理后台，就复制写给 IT 的说明，中文和英文都有。',
      '出口 IP 常变时，设置一台出口固定的代理。',
    ),
    text('诊断不会做什么', '不会写入任何数据。已知错误的 Secret 不会再发送，因为反复出错会封 IP。'),
    text(
      '时钟',
      `本机时钟相差超过 ${CLOCK_TOLERANCE} 秒会提醒：统计的日期、令牌的有效期和智齿的签名都要用到它。`,
    ),
    rule('60020 是调用的 IP 不在企业可信 IP 里；加入后约 1 分钟生效。', 'wecom/90313', 'wecom/90664'),
    rule('不需要权限的接口也受可信 IP 限制，诊断用它把 IP 的问题和权限的问题分开。', 'wecom/92520'),
    rule('48002 是应用没有这个接口的权限；60011、60030 是成员不在应用的可见范围里。', 'wecom/90313'),
    rule('多次用错误的 Secret，出口 IP 会被封一小时（45009）。', 'wecom/90313'),
    link('connectWecom'),
    link('network'),
  ],
};
