import type { Translation } from '../shape';
import type { orphans as chinese } from '../zh-CN/orphans';

export const orphans: Translation<typeof chinese> = {
  title: 'Orphan groups',
};
