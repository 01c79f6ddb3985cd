/**
 * A vendor's name as one visible line: line breaks become a sign, other control and bidirectional
 * formatting characters are made visible, so that no name can hide or reorder what stands beside it.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n|[\n\r\u2028\u2029]/g, ' ⏎ ')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '�');
}
