import { kfAccounts } from '@shared/domain/datasets/wecom-kf';
import { type HelpPage, link, rule, steps, text } from '../page';

export const serviceStatistics: HelpPage = {
  purpose:
    '微信客服的统计有两种：每个客服账号的，和每位接待人员的。没有数据的日子厂商不给数字，这里也空着，不写成 0。',
  blocks: [
    steps(
      '第一次读取',
      '在管理后台的微信客服里，把应用加入可调用接口的应用；它和客户联系的名单是两份。',
      '把接待人员放进应用的可见范围。',
      '在“连接诊断”里确认“微信客服”可用，再点“开始存档”。',
    ),
    steps(
      '看一位接待人员',
      '选数据集“微信客服 · 接待人员”。',
      '选择客服账号下的人员，比较会话数、回复率和满意度。',
    ),
    text(
      '合不起来的数字',
      '咨询客户数是去重人数，不能跨天相加；回复率、满意率和首次响应时长是比率或平均值，厂商没有给出权重。',
    ),
    rule(
      `一次最多查 ${kfAccounts.window.maxDays} 天，最早 ${kfAccounts.window.keptDays} 天前。`,
      'wecom/95489',
      'wecom/95490',
    ),
    rule(
      `当天的数据第二天才有，建议早上 ${kfAccounts.window.readyHour} 点以后读取。`,
      'wecom/95489',
      'wecom/95490',
    ),
    rule('由接口或第三方管理会话的账号，2022 年 3 月 11 日以前没有数据。', 'wecom/95489', 'wecom/95490'),
    rule(
      '应用要在微信客服的可调用接口的应用里；接待人员不在可见范围内会被拒绝（60030），账号没有授权给应用会被拒绝（48007）。',
      'wecom/94638',
      'wecom/90313',
    ),
    rule('2023 年 12 月 1 日起，新企业不能再用微信客服的系统应用 Secret，要用自建应用。', 'wecom/95489'),
    rule('比率算不出来的日子，厂商会省去这一项。', 'wecom/95490'),
    link('statistics'),
    link('connectWecom'),
  ],
};
