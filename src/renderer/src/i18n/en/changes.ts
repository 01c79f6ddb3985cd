import type { Translation } from '../shape';
import type { changes as chinese } from '../zh-CN/changes';

export const changes: Translation<typeof chinese> = {
  title: 'Changes',
};
