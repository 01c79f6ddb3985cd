import { CONFIG_ID, CONFIG_ID_LIMIT } from '@shared/domain/join-way-rules';

/** What was pasted, sorted out. */
export interface PastedIds {
  /** Each id once, in the order it first came. */
  readonly ids: readonly string[];
  /** How many came again. */
  readonly repeated: number;
  /** What cannot be an id, each once. */
  readonly impossible: readonly string[];
}

/** Takes config ids apart: separated by spaces, line breaks, commas or semicolons, with or without quotes. */
export function configIdsIn(text: string): PastedIds {
  const parts = text
    .split(/[\s,，;；、]+/)
    .map((part) => part.replace(/^["'“”‘’]+|["'“”‘’]+$/g, ''))
    .filter((part) => part !== '');
  const ids = new Set<string>();
  const impossible = new Set<string>();
  let repeated = 0;
  for (const part of parts) {
    if (part.length > CONFIG_ID_LIMIT || !CONFIG_ID.test(part)) impossible.add(part);
    else if (ids.has(part)) repeated += 1;
    else ids.add(part);
  }
  return { ids: [...ids], repeated, impossible: [...impossible] };
}
