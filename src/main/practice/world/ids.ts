import { mix } from './random';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 30;
const MASK = 2 ** BITS - 1;
const INDEX_LETTERS = BITS / 6;
const FACTOR = 0x1e3779b1;
const OFFSET = 0x2545f491 & MASK;

/** The number that undoes a multiplication by FACTOR modulo 2^32 (Newton's iteration doubles the right bits). */
const INVERSE = (() => {
  let inverse = FACTOR;
  for (let round = 0; round < 5; round += 1) inverse = Math.imul(inverse, 2 - Math.imul(FACTOR, inverse));
  return inverse;
})();

function letters(value: number, count: number): string {
  let text = '';
  for (let rest = value, left = count; left > 0; left -= 1, rest >>>= 6) text += ALPHABET.charAt(rest & 63);
  return text;
}

function opaque(count: number, ...parts: readonly number[]): string {
  let text = '';
  for (let part = 0; text.length < count; part += 1) text += letters(mix(...parts, part), 5);
  return text.slice(0, count);
}

export interface Ids {
  chatId(index: number): string;
  /** The index a chat id was made of; null for an id that this world never gave out. */
  indexOf(chatId: string): number | null;
  /** An external contact: `wm` for WeChat users, `wo` for WeCom users of other companies. */
  external(person: number, wechat: boolean): string;
  unionId(person: number): string;
}

/** Ids in the vendor's form that carry their own index, so that no table of ids is kept. */
export function makeIds(seed: number): Ids {
  const corp = `${opaque(6, seed, 1)}AA`;
  const chatId = (index: number): string => {
    const shuffled = (Math.imul(index, FACTOR) + OFFSET) & MASK;
    return `wr${corp}${letters(shuffled, INDEX_LETTERS)}${opaque(13, seed, 2, index)}AAAA`;
  };
  return {
    chatId,
    indexOf(text) {
      let value = 0;
      for (let at = INDEX_LETTERS - 1; at >= 0; at -= 1) {
        const digit = ALPHABET.indexOf(text.charAt(2 + corp.length + at));
        if (digit < 0) return null;
        value = value * 64 + digit;
      }
      const index = Math.imul((value - OFFSET) & MASK, INVERSE) & MASK;
      return chatId(index) === text ? index : null;
    },
    external: (person, wechat) => `${wechat ? 'wm' : 'wo'}${corp}${opaque(22, seed, 3, person)}`,
    unionId: (person) => `ozynqs${opaque(22, seed, 4, person)}`,
  };
}
