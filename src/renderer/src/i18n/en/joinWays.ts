import type { Translation } from '../shape';
import type { joinWays as chinese } from '../zh-CN/joinWays';

export const joinWays: Translation<typeof chinese> = {
  title: 'Join ways',
};
