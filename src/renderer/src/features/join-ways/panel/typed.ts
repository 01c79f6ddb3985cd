import { visibleText } from '@renderer/lib/visibleText';

/** Whether what was typed is the text as it is shown; space at its ends cannot be seen and does not matter. */
export function isTypedText(typed: string, expected: string): boolean {
  const shown = visibleText(expected).trim();
  return shown !== '' && typed.trim() === shown;
}
