import type { Locator, Page } from 'playwright/test';
import { type Words, zh } from '../words';

/** The handover sheet of a plan, as it will be printed. */
export class SheetPage {
  readonly paper: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.paper = page.getByRole('region', { name: words.transfers.sheet.preview }).getByRole('article');
  }

  act(name: 'back' | 'print' | 'pdf'): Locator {
    return this.page.getByRole('button', { name: this.words.transfers.sheet[name], exact: true });
  }

  /** The line of one group. */
  row(text: string): Locator {
    return this.paper.getByRole('row').filter({ hasText: text });
  }
}
