import type { Dataset } from './dataset';
import { distinct, rate, runningTotal } from './metric';

/**
 * Group customers by tag (page of 2026/04/08): ranges of at most three months, asked for in 89 days, which
 * three calendar months never fall below; the day before at the latest. A group may carry several tags,
 * so tags do not add up. The totals are as of the day.
 */
export const wshotoTags: Dataset = {
  id: 'wshotoTags',
  vendor: 'wshoto',
  api: 'chat/group/statistics/customer_group_analyze_by_tag_page',
  doc: 'customerGroupAnalyzeByTagPage',
  title: { zh: '群客户分析（按标签）', en: 'Group customers by tag' },
  shape: 'daily',
  subject: 'tag',
  filters: [],
  metrics: [
    {
      ...runningTotal('customers', 'total_customer_cnt', { zh: '群客户总数', en: 'Group customers' }),
      overSubjects: 'none',
    },
    distinctTotal(
      'distinctCustomers',
      'total_distinct_customer_cnt',
      '群客户总数（去重）',
      'Group customers, distinct',
    ),
    {
      ...runningTotal('joined', 'total_new_customer_cnt', { zh: '累计入群客户数', en: 'Joined so far' }),
      overSubjects: 'none',
    },
    distinctTotal(
      'distinctJoined',
      'total_distinct_new_customer_cnt',
      '累计入群客户数（去重）',
      'Joined so far, distinct',
    ),
    {
      ...runningTotal('left', 'total_loss_customer_cnt', { zh: '累计退群客户数', en: 'Left so far' }),
      overSubjects: 'none',
    },
    distinctTotal(
      'distinctLeft',
      'total_distinct_loss_customer_cnt',
      '累计退群客户数（去重）',
      'Left so far, distinct',
    ),
    rate('stay24h', 'sd_total_stock_customer_rate', { zh: '群客户24小时留存率', en: 'Stayed 24 hours' }),
    rate('stay7d', 's7d_total_stock_customer_rate', { zh: '群客户7日留存率', en: 'Stayed 7 days' }),
    rate('stay15d', 's15d_total_stock_customer_rate', { zh: '群客户15日留存率', en: 'Stayed 15 days' }),
    rate('stay30d', 's30d_total_stock_customer_rate', { zh: '群客户30日留存率', en: 'Stayed 30 days' }),
    rate('stay', 'total_stock_customer_rate', { zh: '群客户总留存率', en: 'Stayed' }),
  ],
  window: { maxDays: 89, keptDays: null, fillDays: 180, readyHour: 6, hourly: false },
  archived: true,
};

/** A number of different people as of the day: the last day stands for a range. */
function distinctTotal(id: string, wire: string, zh: string, en: string) {
  return { ...distinct(id, wire, { zh, en }), overTime: 'last' } as const;
}
