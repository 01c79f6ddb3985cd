import { type HelpPage, link, rule, steps, text } from '../page';

export const audit: HelpPage = {
  purpose: '审计记着每一次更改：什么时候、对哪个连接、做了什么。记录只能追加，每一条都带着前一条的摘要。',
  blocks: [
    steps('查一次操作', '从上往下看，最新的在最前面。', '看操作和详情，例如开始分配、恢复备份或导出日志。'),
    steps(
      '确认没有被改动',
      '点“核对记录链”。',
      '对不上时，不要清理，把数据文件夹原样备份，交给负责安全的人。',
    ),
    text('里面没有什么', '没有 Secret、令牌和客户的消息。读取和浏览不是更改，也不记在这里。'),
    rule('通过接口做的更改，企业微信不会另外通知，所以本应用做过什么，以这份记录为准。', 'wecom/92130'),
    link('transfers'),
    link('backups'),
  ],
};
