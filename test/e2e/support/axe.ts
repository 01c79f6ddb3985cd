import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from 'playwright/test';

/** Expects what the window shows to follow WCAG 2.2 A and AA, and tells each place that does not. */
export async function expectAccessible(
  page: Page,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Promise<void> {
  // Legacy mode: the other one opens a second page for its frames, which Electron cannot.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  for (const selector of except) builder.exclude(selector);
  const { violations } = await builder.analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target }) => target.join(' ')),
  }));
  expect(told).toEqual([]);
}
