import { wshotoTags } from '@shared/domain/datasets/wshoto';
import { type HelpPage, link, rule, steps, text } from '../page';

export const wshotoStatistics: HelpPage = {
  purpose: '微盛按群标签给出每天的群客户数和留存率。一个群可以有几个标签，所以各标签的数字不能相加。',
  blocks: [
    steps(
      '读取全部标签',
      '点“开始存档”，应用不指定标签，读取微盛给出的全部。',
      '缺少的标签点“补充标签 ID”，粘贴它的 ID。',
      '标签改名后 ID 不变，历史仍连在一起。',
    ),
    steps(
      '看留存',
      '选择一个标签，按日查看 24 小时、7 日、15 日、30 日留存率。',
      '比率按微盛给出的显示，应用不重新计算。',
    ),
    text(
      '没有写明的',
      '微盛没有说统计保留多久，也没有公布调用次数的上限。应用一次只发一个请求，被限制时慢下来。',
    ),
    rule(
      `开始和结束最多相隔 3 个月；应用一次最多要 ${wshotoTags.window.maxDays} 天，以免短的月份超出。`,
      'wshoto/customerGroupAnalyzeByTagPage',
    ),
    rule('数据隔一天才有，最晚到昨天。', 'wshoto/customerGroupAnalyzeByTagPage'),
    rule(
      '每页最多 100 行，每个标签每天一行，所以标签多时要读很多页。',
      'wshoto/customerGroupAnalyzeByTagPage',
    ),
    rule('留存率是 0 到 1 的小数，0.95 就是 95%。', 'wshoto/customerGroupAnalyzeByTagPage'),
    link('statistics'),
    link('connectWshoto'),
  ],
};
