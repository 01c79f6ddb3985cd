/** Most characters of a name, as the contract has it. */
export const NAME_LIMIT = 80;

/** Whether a text can be the name of a saved exploration. */
export const isName = (text: string): boolean => {
  const { length } = text.trim();
  return length > 0 && length <= NAME_LIMIT;
};
