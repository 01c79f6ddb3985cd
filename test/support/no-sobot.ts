import type { WorkDeps } from '@main/features/work';

const never = (): never => {
  throw new Error('nothing of Sobot is to be asked for here');
};

/** What files and orders of Sobot need, where a test has none. */
export const noSobot: WorkDeps['sobot'] = {
  fileTransport: never,
  chooseFolder: never,
  showInFolder: never,
};
