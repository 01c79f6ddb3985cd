import { type Locator, type Page, expect } from 'playwright/test';
import type { TourStep } from '@renderer/features/tour/steps';
import { type Words, zh } from '../words';

/** The guided tour of the practice workspace. */
export class GuidePage {
  readonly card: Locator;
  /** What it says inside the hand-over wizard. */
  readonly strip: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    const { title } = words.tour;
    this.card = page.getByRole('region', { name: title, exact: true });
    this.strip = page.getByRole('note', { name: title, exact: true });
  }

  /** Expects a step to be the next one, everything before it ticked off, and one of its sentences. */
  async expectNext(step: TourStep, says: keyof Words['tour']['says']): Promise<void> {
    const { steps, says: sentences } = this.words.tour;
    await expect(this.card.getByRole('listitem').and(this.page.locator('[aria-current=step]'))).toContainText(
      steps[step],
    );
    await expect(this.card).toContainText(sentences[says]);
  }

  /** The steps that are ticked off. */
  get done(): Locator {
    return this.card.getByRole('listitem').filter({ hasText: this.words.tour.done });
  }

  act(name: 'show' | 'fold' | 'unfold' | 'leave'): Locator {
    return this.card.getByRole('button', { name: this.words.tour[name], exact: true });
  }

  /** Where to go once it is over. */
  onward(name: Exclude<keyof Words['tour']['onward'], 'label'>): Locator {
    return this.card.getByRole('button', { name: this.words.tour.onward[name], exact: true });
  }

  async finish(): Promise<void> {
    await this.card.getByRole('button', { name: this.words.tour.finish, exact: true }).last().click();
  }

  /** Takes it up again from the overview. */
  get takeUp(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.words.tour.takeUp, exact: true });
  }

  /** Expects a control to be ringed. */
  async expectRing(control: Locator): Promise<void> {
    const ring = (): Promise<string> =>
      control.evaluate((element) => getComputedStyle(element).animationName);
    await expect.poll(ring).toBe('tour-next');
  }
}
