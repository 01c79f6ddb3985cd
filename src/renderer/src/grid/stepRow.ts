import type { LiveFeed } from './useLiveFeed';

/**
 * Goes from a position to the row before (-1) or after (1) it, which is in memory or read: shows it and puts
 * the keyboard on it. Beyond the ends nothing happens.
 */
export async function stepRow<Q, R>(
  { feed, handle }: Pick<LiveFeed<Q, R>, 'feed' | 'handle'>,
  position: number,
  by: -1 | 1,
  show: (row: R, position: number) => void,
): Promise<void> {
  const next = position + by;
  if (next < 0 || next >= feed.state.getState().total) return;
  const row = handle()?.rowAt(next) ?? (await feed.read(next, 1))?.rows[0];
  if (row === undefined) return;
  show(row, next);
  handle()?.focusRow(next);
}
