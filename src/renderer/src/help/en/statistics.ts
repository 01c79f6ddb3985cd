import { groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { HINT_WEEKS } from '@shared/domain/hints';
import { type HelpPage, link, rule, steps, text } from '../page';

export const statistics: HelpPage = {
  purpose:
    'Keeps what the vendors give out day by day on this computer, to be compared freely, also after they deleted it. Where figures do not add up, a cell stays empty and says why, rather than showing something wrong.',
  blocks: [
    steps(
      'Look at a period',
      'Choose a dataset at the left, then the days and whose figures.',
      'Choose what a row is, the unit of time, and the metrics.',
      'Drag over the chart to filter the table; compare with the period before or with the same weekdays.',
    ),
    steps(
      'Keep the data',
      'Choose "Start the archive"; the days that are about to end are read first.',
      'Turn on "Archive by itself" to add yesterday every day.',
      '"Calendar" shows which days are missing; choose "Fill … gaps".',
    ),
    steps(
      'Take results along',
      'Choose "Export": what is shown or the raw data, as CSV, Excel or Parquet.',
      'Or copy the chart as an image; questions that come up often are kept under "Saved".',
    ),
    text(
      'Why some cells are empty',
      'Running totals are read off the last day, not added up. Distinct people, rates and averages cannot be merged: one person may be counted several times, and the weights are not known. The cell says which it is.',
    ),
    text(
      'Worth a look',
      `Yesterday is compared with days of its kind in the ${HINT_WEEKS} weeks before, and what differs clearly is listed; holidays are compared with holidays.`,
    ),
    rule(
      `WeCom keeps ${groupsByOwner.window.keptDays} days, counted from yesterday; a day that was not archived by then can never be read again.`,
      'wecom/92133',
      'wecom/95489',
    ),
    link('groupStatistics'),
    link('serviceStatistics'),
    link('wshotoStatistics'),
    link('sobotStatistics'),
  ],
};
