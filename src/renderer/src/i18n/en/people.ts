import type { Translation } from '../shape';
import type { people as chinese } from '../zh-CN/people';

export const people: Translation<typeof chinese> = {
  title: 'People',
};
