/** Sentences for the reasons of the archive of statistics and its explorer. */
export const statisticsErrorsZhCN: Readonly<Record<string, string>> = {
  'statistics.otherVendor': '这个连接的厂商没有这种统计。请切换到有这种统计的厂商的连接。',
  'statistics.tooManyCalls':
    '这样查询一次要调用 {{calls}} 次接口，等待时最多调用 {{most}} 次。请缩短日期，改用更粗的粒度，或减少对象。',
  'statistics.notYet': '厂商还没有这些天的完整数据：今天还没过完。请让日期止于昨天。',
  'statistics.forgotten':
    '厂商只保留 {{days}} 天，这段日期有一部分更早，也没有读取过。请缩短日期；已归档的照常显示。',
  'statistics.tooLong':
    '厂商一次最多回答 {{days}} 天，这些指标不能跨更长的日期相加。请缩短日期，或选择可以相加的指标。',
};
