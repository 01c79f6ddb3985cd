import { ADOPT_LIMIT } from '@shared/domain/join-way-rules';

/** The ids in parts that one call takes. */
export const turnsOf = (ids: readonly number[], most = ADOPT_LIMIT): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(ids.length / most) }, (_, turn) =>
    ids.slice(turn * most, (turn + 1) * most),
  );
