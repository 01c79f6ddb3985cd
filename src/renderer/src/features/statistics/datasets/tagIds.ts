/** Most tag ids that can be added at once, and most characters of one. */
const MOST = 500;
const LONGEST = 64;

/** The tag ids in a pasted text: separated by spaces, commas or line breaks, each once. */
export function tagIdsIn(text: string): string[] {
  const words = text.split(/[\s,，;；、]+/).filter((word) => word !== '' && word.length <= LONGEST);
  return [...new Set(words)].slice(0, MOST);
}
