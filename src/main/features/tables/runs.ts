/**
 * Rows in runs of so many at most, of which there is one at least. They come from the same source: each run has to
 * be read to its end before the next.
 */
export async function* inRuns<Row>(
  rows: AsyncIterable<Row>,
  most: number,
): AsyncGenerator<AsyncIterable<Row>> {
  const source = rows[Symbol.asyncIterator]();
  let ahead = await source.next();
  const run = async function* (): AsyncGenerator<Row> {
    for (let taken = 0; taken < most && ahead.done !== true; taken += 1) {
      yield ahead.value;
      ahead = await source.next();
    }
  };
  try {
    do yield run();
    while (ahead.done !== true);
  } finally {
    await source.return?.();
  }
}
