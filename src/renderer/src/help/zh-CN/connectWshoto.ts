import { type HelpPage, link, rule, steps, text } from '../page';

export const connectWshoto: HelpPage = {
  purpose: '连接微盛需要开发者的 appid 和 app_secret。连接只读取统计，什么都不会写入微盛。',
  blocks: [
    steps(
      '填什么',
      '向微盛的服务人员索取 appid 和 app_secret。',
      '填入表单，地址用默认的；经由公司网关时才改。',
      '点“测试”，通过后保存，再到“统计”开始存档。',
    ),
    text('不要用个人的 APP KEY', '企微管家里给个人用的 APP KEY 是另一种个人凭证，用在统计接口上会被拒绝。'),
    rule(
      '令牌有效期一般是 7,200 秒，有效期内重复获取得到同一个；频繁获取会被拦截，次数没有公布。',
      'wshoto/access_token',
    ),
    rule('微盛可能提前使令牌失效；应用会重新获取一次，再试一次读取。', 'wshoto/access_token'),
    rule('统计到昨天为止，一次最多 3 个月。', 'wshoto/customerGroupAnalyzeByTagPage'),
    link('wshotoStatistics'),
    link('doctor'),
  ],
};
