import { daily } from '@shared/domain/datasets/sobot-windows';
import { type HelpPage, link, rule, steps, text } from '../page';

export const sobotStatistics: HelpPage = {
  purpose:
    "Sobot's statistics of online service: bot, agents, satisfaction, messages, quality and hours. Sobot gives one sum for a range, so days are asked for one by one to show how they change.",
  blocks: [
    steps(
      'Look at a period',
      'Choose a dataset at the left and the days.',
      'Choose skill groups or agents where needed; "Read skill groups and agents again" refreshes the names.',
      'Datasets on demand are read when they are opened; what was read is kept and can be seen offline.',
    ),
    steps(
      'Look at agents',
      'Choose a dataset by agent.',
      'Sobot gives ids only; the names come from the lists of skill groups and agents.',
    ),
    text(
      'What does not add up',
      'Counts can be added up. Durations, averages and maxima of a range cannot be made of its days, so the app asks Sobot for the whole range.',
    ),
    text(
      'Odd but not wrong',
      'A rate of invitations can be negative, a rate of answers can exceed 100%, and a quality score can exceed the full score. They are shown as Sobot gives them.',
    ),
    rule('A question names 100 skill groups and 100 agents at most; more are refused (210007).', 'sobot/3.3'),
    rule(
      'At most 1,000 calls a minute, then 210017; those of other systems of the company may count as well. The app waits for the next minute.',
      'sobot/3.3',
    ),
    rule('Where hours are asked for by skill groups and agents, the agents count.', 'sobot/2.12'),
    rule(
      'A page of quality checks has 10,000 rows at most and no total: pages are read until one is not full.',
      'sobot/2.8',
    ),
    rule(
      `The document says neither how long a range may be nor how long data is kept; the app asks for ${daily.maxDays} days at most.`,
      'sobot/1',
    ),
    link('statistics'),
    link('sobotFiles'),
    link('connectSobot'),
  ],
};
