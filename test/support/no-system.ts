import type { WorkDeps } from '@main/features/work';

/** A system that is told nothing, because there is a page. */
export const noSystem: WorkDeps['system'] = {
  locale: 'zh-CN',
  hasPage: () => true,
  show: () => {
    throw new Error('the page tells what happens');
  },
};
