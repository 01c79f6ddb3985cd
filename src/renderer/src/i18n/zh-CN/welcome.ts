export const welcome = {
  title: '交接台',
  lead: '把客户群交接给新群主，逐群核对结果；把三家厂商的统计留在本机。',
  practice: {
    title: '练习环境',
    text: '本机自带的模拟企业微信：约 2,400 个客户群、6 位离职成员，规则与真实接口一致，不需要任何凭证。',
    action: '进入练习环境',
    hint: '适合先熟悉一遍完整流程',
    others: '也可以练习',
    other: '练习{{vendor}}的统计',
  },
  connect: {
    title: '企业微信',
    text: '填写企业 ID 和自建应用的 Secret，读取真实的客户群。可以先设为只读。',
    action: '连接企业微信',
    hint: '需要管理后台的权限',
    others: '也可以连接',
    other: '连接{{vendor}}',
  },
  restore: {
    text: '以前在别的电脑上用过交接台？',
    action: '从备份恢复',
  },
  facts: {
    local: '数据只保存在这台电脑上，断网也能浏览',
    secrets: 'Secret 保存在系统钥匙串，不写入文件和日志',
    hosts: '除这些厂商和您设置的代理外，不连接任何服务器',
  },
} as const;
