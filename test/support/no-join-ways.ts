import type { WorkDeps } from '@main/features/work';

const never = (): never => {
  throw new Error('no image of a join way is to be loaded here');
};

/** What the QR images of join ways need, where a test has none. */
export const noJoinWays: WorkDeps['joinWays'] = { fileTransport: never, toPng: never };
