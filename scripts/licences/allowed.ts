/** Licences that ask for nothing but their text, or (MPL) for nothing of the code beside them. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
]);

/**
 * Whether what is shipped may be under this licence: an SPDX expression as package.json holds it. Of
 * alternatives one must be allowed, of licences that hold together all; what is not understood is refused.
 */
export function isAllowed(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const term = (): boolean => {
    const token = tokens[at++];
    if (token !== '(') return token !== undefined && allowed.has(token);
    const inside = either();
    return tokens[at++] === ')' && inside;
  };
  const both = (): boolean => {
    let all = term();
    while (tokens[at] === 'AND') {
      at += 1;
      all = term() && all;
    }
    return all;
  };
  const either = (): boolean => {
    let any = both();
    while (tokens[at] === 'OR') {
      at += 1;
      any = both() || any;
    }
    return any;
  };
  return either() && at === tokens.length;
}
