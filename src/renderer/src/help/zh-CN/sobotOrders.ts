import { ORDER_LIMIT } from '@shared/domain/order';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const sobotOrders: HelpPage = {
  purpose:
    '把客户的订单告诉智齿，用来统计客服带来的成交。这是写入：推送成功的订单无法撤回，也无法修改，所以先核对，再确认。',
  blocks: [
    steps(
      '推送订单',
      '点“填写一条”，或用“导入表格”读取 CSV、XLSX。',
      '核对：有问题的先修改或移除，重复的会提醒。',
      '点“推送 … 条订单”并确认条数。',
    ),
    steps(
      '处理“不确定”的订单',
      '它们没有收到智齿的回答，可能已经写入。',
      '先到智齿查看这个订单编号。',
      '确实没有写入，再点“放回待推送”。应用不会自己再推。',
    ),
    text('一次多少条', `最多 ${counted(ORDER_LIMIT)} 条，多的分几次。`),
    rule('订单编号和客户对接 ID 必填，各最多 32 个字符；不合格返回 210016。', 'sobot/2.10', 'sobot/3.3'),
    rule('订单时间写成 2019-09-25 15:49:33；金额最多两位小数。', 'sobot/2.10'),
    rule('文档没有说同一订单推送两次会怎样，应用按会记成两条来提醒。', 'sobot/2.10'),
    link('sobotStatistics'),
    link('jobs'),
  ],
};
