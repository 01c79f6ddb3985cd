/** Whether what was typed is what was asked for; separators in numbers do not matter. */
export function isTyped(value: string, expected: string): boolean {
  return value.replace(/[\s,，]/g, '') === expected.replace(/[\s,，]/g, '');
}
