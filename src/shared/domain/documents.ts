import type { Bilingual } from './bilingual';
import type { Vendor } from './vendor';

/** A document of a vendor, by which a rule can be looked up. */
export interface VendorDocument {
  readonly vendor: Vendor;
  /** As the vendor numbers it: a path of WeCom, a page of wshoto, a section of Sobot's statistics document. */
  readonly number: string;
  /** The vendor's own title, and what it means. */
  readonly title: Bilingual;
  readonly address: string;
}

const WECOM = 'https://developer.work.weixin.qq.com/document/path/';
const WSHOTO = 'https://open.wshoto.com/doc/pages/';
const SOBOT = 'https://zhichi.com/developerdocs/service/online_statistics.html';

const wecom = (number: string, zh: string, en: string): VendorDocument => ({
  vendor: 'wecom',
  number,
  title: { zh, en },
  address: `${WECOM}${number}`,
});
const wshoto = (path: string, zh: string, en: string): VendorDocument => ({
  vendor: 'wshoto',
  number: path.slice(path.lastIndexOf('/') + 1),
  title: { zh, en },
  address: `${WSHOTO}${path}.html`,
});
const sobot = (number: string, zh: string, en: string): VendorDocument => ({
  vendor: 'sobot',
  number,
  title: { zh, en },
  address: SOBOT,
});

/** The documents that this app is written from. */
export const DOCUMENTS = {
  'wecom/90196': wecom('90196', '读取成员', 'Read a member'),
  'wecom/90200': wecom('90200', '获取部门成员', 'Members of a department'),
  'wecom/90208': wecom('90208', '获取部门列表', 'Departments'),
  'wecom/90312': wecom('90312', '访问频率限制', 'Limits of frequency'),
  'wecom/90313': wecom('90313', '全局错误码', 'Error codes'),
  'wecom/90664': wecom('90664', '开发前必读', 'Read before developing'),
  'wecom/90665': wecom('90665', '基本概念介绍', 'Basic concepts'),
  'wecom/91039': wecom('91039', '获取access_token', 'Get an access_token'),
  'wecom/92109': wecom('92109', '客户联系概述', 'Customer contact'),
  'wecom/92120': wecom('92120', '获取客户群列表', 'List customer groups'),
  'wecom/92122': wecom('92122', '获取客户群详情', 'Details of a customer group'),
  'wecom/92124': wecom('92124', '获取待分配的离职成员列表', 'Leavers with customers to assign'),
  'wecom/92125': wecom('92125', '分配在职成员的客户', 'Assign the customers of a member in service'),
  'wecom/92127': wecom('92127', '分配离职成员的客户群', 'Assign the customer groups of a leaver'),
  'wecom/92130': wecom('92130', '事件格式', 'Events of customer contact'),
  'wecom/92133': wecom('92133', '获取「群聊数据统计」数据', 'Statistics of customer groups'),
  'wecom/92229': wecom('92229', '客户群「加入群聊」管理', 'Join ways of customer groups'),
  'wecom/92520': wecom('92520', '获取企业微信接口IP段', 'Addresses of the API'),
  'wecom/92571': wecom('92571', '获取配置了客户联系功能的成员列表', 'Members with customer contact'),
  'wecom/94638': wecom('94638', '微信客服概述', 'Customer service'),
  'wecom/94645': wecom('94645', '获取接待人员列表', 'Servicers of an account'),
  'wecom/94661': wecom('94661', '获取客服账号列表', 'Customer service accounts'),
  'wecom/95350': wecom('95350', '获取子部门ID列表', 'Ids of sub-departments'),
  'wecom/95351': wecom('95351', '获取单个部门详情', 'Details of a department'),
  'wecom/95489': wecom(
    '95489',
    '获取「客户数据统计」企业汇总数据',
    'Customer service: statistics of the corp',
  ),
  'wecom/95490': wecom(
    '95490',
    '获取「客户数据统计」接待人员明细数据',
    'Customer service: statistics of servicers',
  ),
  'wecom/95703': wecom('95703', '分配在职成员的客户群', 'Assign the customer groups of a member in service'),
  'wshoto/access_token': wshoto('access_token', '获取access_token', 'Get an access_token'),
  'wshoto/customerGroupAnalyzeByTagPage': wshoto(
    'group/customerGroupAnalyzeByTagPage',
    '分页查询群客户分析(按标签)',
    'Group customers by tag',
  ),
  'sobot/1': sobot('1', '接口声明', 'Statement on the APIs'),
  'sobot/2.1': sobot('2.1', '获取访问token编码', 'Get a token'),
  'sobot/2.2': sobot('2.2', '机器人会话统计', 'Sessions of the bot'),
  'sobot/2.3': sobot('2.3', '机器人满意度统计', 'Satisfaction with the bot'),
  'sobot/2.4': sobot('2.4', '人工会话统计', 'Sessions of agents'),
  'sobot/2.5': sobot('2.5', '人工满意度统计', 'Satisfaction with agents'),
  'sobot/2.6': sobot('2.6', '客户会话统计', 'Sessions of customers'),
  'sobot/2.7': sobot('2.7', '会话消息统计', 'Messages'),
  'sobot/2.8': sobot('2.8', '获取在线质检结果', 'Results of quality checks'),
  'sobot/2.9': sobot('2.9', '离线数据文件下载接口', 'Offline data files'),
  'sobot/2.10': sobot('2.10', '订单统计推送接口', 'Push orders'),
  'sobot/2.11': sobot('2.11', '客服统计', 'Agents'),
  'sobot/2.12': sobot('2.12', '客服登录时长统计', 'Hours of agents'),
  'sobot/3.2': sobot('3.2', '系统异常', 'Trouble of the system'),
  'sobot/3.3': sobot('3.3', '业务异常', 'Trouble of a request'),
} as const satisfies Readonly<Record<string, VendorDocument>>;
export type DocumentId = keyof typeof DOCUMENTS;
