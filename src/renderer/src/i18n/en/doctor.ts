import type { Translation } from '../shape';
import type { doctor as chinese } from '../zh-CN/doctor';

export const doctor: Translation<typeof chinese> = {
  title: 'Connection doctor',
};
