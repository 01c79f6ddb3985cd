import { IMPORT_LINES } from '@shared/domain/limits';
import { type HelpPage, counted, link, rule, steps, text } from '../page';

export const importing: HelpPage = {
  purpose:
    '有一张群的清单时，不用逐个寻找：粘贴或读取它，应用替每一行找到对应的群。只有选定的群会带进移交，查找本身什么都不会提交。',
  blocks: [
    steps(
      '从清单到移交',
      '粘贴一列群 ID 或群名，或选择、拖入一个 CSV 或 XLSX 文件，指明是哪一列。',
      '点“查找群”。群 ID 和唯一的群名直接对上。',
      '处理其余的行：有重名的选一个，没找到的改写后再查，不需要的点“不要”。',
      '点“移交这 … 个群”，接着选接收人。',
    ),
    text(
      '没找到的原因',
      '查找只用本机的数据。群是新建的就先同步；群主不在应用的可见范围里的群，同步也读不到。',
    ),
    text('重名', '企业微信允许几个群用同一个名字，所以重名的行要由人选定。'),
    text('多大的清单', `一次最多 ${counted(IMPORT_LINES)} 行，多出的请分几次导入。`),
    rule(
      '群 ID 由企业微信给出，每家企业各不相同，服务商看到的也和企业自己看到的不同；请用本企业自建应用读到的 ID。',
      'wecom/92109',
    ),
    link('wizard'),
    link('groups'),
  ],
};
