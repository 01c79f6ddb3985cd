import { type HelpPage, link, rule, steps } from '../page';

export const connectSobot: HelpPage = {
  purpose:
    '连接智齿需要 appid 和 app_key，由智齿售后人员提供；也可以粘贴公司已有的 token。地址要与申请时的环境一致。',
  blocks: [
    steps(
      '填什么',
      '选择接口地址：阿里云、腾讯云、新加坡或北美，与申请 appid 时的环境一致。',
      '填 appid 和 app_key；不想影响其他系统时，选“粘贴 token”。',
      '点“测试”。第一次会获取一个新的 token。',
    ),
    steps(
      '公司还有别的系统在用智齿',
      '向智齿申请单独的 appid，互不影响。',
      '申请不到时，粘贴由那个系统获取的 token；过期后再粘贴新的。',
    ),
    rule(
      'token 有效期 24 小时；无论旧的是否还有效，每次获取都给出新的，并重新计时。',
      'sobot/1',
      'sobot/2.1',
    ),
    rule(
      '全部接口共用一个 token，不能各自刷新，否则容易失效。应用把它存入钥匙串，到期前一直使用。',
      'sobot/1',
    ),
    rule(
      '签名是 appid、时间和 app_key 连在一起的 MD5，时间用秒；本机时钟不准会被拒绝（910003）。',
      'sobot/2.1',
      'sobot/3.2',
    ),
    rule(
      '910001、910002 是 token 为空或失效，910004 是没有找到公司的接口配置：多半是 appid 或环境不对。',
      'sobot/3.2',
    ),
    link('sobotStatistics'),
    link('sobotOrders'),
    link('doctor'),
  ],
};
