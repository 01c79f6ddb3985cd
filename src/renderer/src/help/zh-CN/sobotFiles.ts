import { FILE_DAYS } from '@shared/domain/offline-files';
import { type HelpPage, link, rule, steps, text } from '../page';

export const sobotFiles: HelpPage = {
  purpose:
    '智齿每天把前一天的原始数据做成压缩包，这里按天、按类下载到选定的文件夹。下载是一个任务，中断后会继续，结果逐个列出。',
  blocks: [
    steps(
      '下载',
      '选哪些天、哪几类。',
      '点“选择文件夹并下载”。',
      '在列表里看每个文件的结果；点“在文件夹中显示”找到它。',
    ),
    steps(
      '没有文件时',
      '先看日期：当天的文件第二天凌晨才生成。',
      '每天都没有，说明智齿没有为企业开通导出，请联系智齿的客户经理。',
      '失败的文件点“重新下载”。',
    ),
    text(
      '文件里有什么',
      '原始的访问、会话、评价、消息、客户和工单。里面有客户的个人信息，请放在妥当的地方。',
    ),
    rule('一次请求只给一天的一类，类别有六种：访问、会话、满意度评价、聊天消息、客户、工单。', 'sobot/2.9'),
    rule('导出要由智齿先开通，否则没有数据。', 'sobot/2.9'),
    rule('智齿给出的是一个下载地址；应用去那里下载时不带 token。', 'sobot/2.9', 'sobot/1'),
    text('一次多少天', `最多 ${FILE_DAYS} 天，最晚到昨天。`),
    link('sobotStatistics'),
    link('jobs'),
  ],
};
