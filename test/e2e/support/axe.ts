import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** Waits until nothing moves: also what antd holds back for a frame before it lets it move. */
export async function stillness(page: Page): Promise<void> {
  const moving = (): number =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          (playState === 'running' || playState === 'paused') &&
          effect?.getComputedTiming().iterations !== Infinity,
      ).length;
  await expect.poll(() => page.evaluate(moving)).toBe(0);
}

/** Where what the window shows does not follow WCAG 2.2 A and AA: one line for each place. */
export async function accessProblems(page: Page): Promise<string[]> {
  // Colours on their way from one theme to the other have the contrast of neither.
  await stillness(page);
  // Legacy mode: the other one opens a second page for its frames, which Electron cannot.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
  );
}
