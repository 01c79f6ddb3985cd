import type { Translation } from '../shape';
import type { tour as chinese } from '../zh-CN/tour';

export const tour: Translation<typeof chinese> = {
  title: 'Guided tour',
  list: 'Steps of the tour',
  count: '{{done}} of {{of}} done',
  at: 'Step {{step}} of {{of}}, {{name}}:',
  done: 'done',
  show: 'Show me',
  fold: 'Fold the tour',
  unfold: 'Unfold the tour',
  leave: 'Leave the tour',
  finish: 'Finish the tour',
  left: 'You left the tour. Take it up again from the overview, the palette or the help.',
  takeUp: 'Guided tour',
  steps: {
    sync: 'Sync the groups',
    find: 'Find groups without an owner',
    pick: 'Pick a few groups',
    check: 'Choose a taker and check',
    start: 'Start the handover',
    verify: 'See the new owner verified',
    end: 'Your first handover is done',
  },
  says: {
    syncIdle:
      'First the groups are read onto this computer, where they stay to browse offline. This is for practice, so try anything: no real company is touched. The ring shows what to press next.',
    syncRunning:
      'The lists are read first, then each group, no faster than WeCom allows. Look around meanwhile; the step ticks itself off.',
    find: 'When an owner leaves, the groups stay and nobody looks after them. Orphans lists them by leaver and counts the days: after one year WeCom refuses to hand them over.',
    pick: 'Choose a leaver at the left whose year is not over, and tick a few groups at the right. Two or three will do; the box in the header ticks everything that matches.',
    checkPicked:
      'The groups are picked: press the button at the lower right. A taker comes next, then a check, which sends nothing.',
    checkWizard:
      'Find a taker by name or pinyin, then press "Check". It asks WeCom about the taker and looks at every group; nothing is sent.',
    checkEmpty:
      'None of these groups can be handed over now; the reasons and what to do are below. Go back for another taker, or close this and pick other groups.',
    startWizard:
      'See which groups go, and on which day: WeCom moves at most 300 a day for one owner, so the rest waits for the days after. Then press the button at the lower right; for many groups their number is typed first.',
    startDraft:
      'The plan was checked and kept as a draft; nothing was sent. Continue it under Transfers, look at the check, and start it.',
    verify:
      'Accepted is not done: WeCom takes a while until a group really has its new owner. Every group is read again, and only one that was read with the new owner counts as verified.',
    verifyLost:
      'No group has its new owner this time; the plan says why and what to do for each. Pick other groups and try once more.',
    end_one:
      '{{count, number}} group has its new owner, read back from WeCom. The plan holds a report and a handover sheet for the files. From here:',
    end_other:
      '{{count, number}} groups have their new owner, each read back from WeCom. The plan holds a report and a handover sheet for the files. From here:',
  },
  onward: {
    label: 'From here',
    plan: 'Look at the plan',
    connect: 'Connect the real company',
    import: 'Hand over from a table',
    statistics: 'See the statistics',
    help: 'Read the help',
  },
};
