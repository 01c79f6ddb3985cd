import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { HINT_WEEKS } from '@shared/domain/hints';
import { type HelpPage, link, rule, steps, text } from '../page';

export const statistics: HelpPage = {
  purpose:
    '统计把厂商按天给出的数字存到本机，可以随意比较，厂商删除之后也还在。不能相加的数字，这里宁可空着并说明原因，也不会给出一个错的。',
  blocks: [
    steps(
      '看一段时间',
      '在左边选数据集，在上方选时间范围和要看的对象。',
      '选行的内容（按时间、按对象或两者）、时间单位和指标。',
      '在图上选取一段来筛选表格；需要时与上一周期或之前的同星期比较。',
    ),
    steps(
      '留住数据',
      '点“开始存档”，先读马上要过期的日子。',
      '打开“自动存档”，以后每天补上昨天。',
      '在“存档日历”里看哪些天还缺，点“补齐 … 处缺口”。',
    ),
    steps(
      '拿走结果',
      '点“导出”，选显示的内容或原始数据，写成 CSV、Excel 或 Parquet。',
      '或复制图表为图片；常用的查询用“已存查询”保存。',
    ),
    text(
      '为什么有的格子是空的',
      '总量要看最后一天，不能把每天加起来；去重人数、比率和平均值合不起来，因为同一个人可能出现多次，或权重未知。把鼠标停在空格上会看到原因。',
    ),
    text(
      '值得一看',
      `把昨天的数字与之前 ${HINT_WEEKS} 周里同类的日子比较，明显不同的列在这里；节假日只与节假日比较。`,
    ),
    rule(
      `企业微信只保留 ${groupsByOwner.window.keptDays} 天，从昨天往前数；没有存档的日子过期后就再也读不到。`,
      'wecom/92133',
      'wecom/95489',
    ),
    link('groupStatistics'),
    link('serviceStatistics'),
    link('wshotoStatistics'),
    link('sobotStatistics'),
  ],
};
