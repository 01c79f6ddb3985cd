import type { Locator, Page } from 'playwright/test';
import { type Words, zh } from '../words';

/** The job centre. */
export class JobsPage {
  /** The jobs that have ended. */
  readonly grid: Locator;
  /** One of them, beside the grid. */
  readonly drawer: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.grid = page.getByRole('region', { name: words.jobs.history.grid });
    this.drawer = page.getByRole('complementary', { name: words.jobs.drawer });
  }

  /** The newest job of a kind that is under way. */
  newest(kind: keyof typeof zh.jobs.kind): Locator {
    const title = this.page.getByRole('button', { name: this.words.jobs.kind[kind] });
    return this.page.getByRole('main').getByRole('listitem').filter({ has: title }).first();
  }

  /** Those of a kind that have ended, as far as they are drawn. */
  ended(kind: keyof typeof zh.jobs.kind): Locator {
    const cell = this.page.getByRole('gridcell', { name: this.words.jobs.kind[kind], exact: true });
    return this.grid.getByRole('row').filter({ has: cell });
  }

  /** Opens the newest one of a kind that has ended. */
  async open(kind: keyof typeof zh.jobs.kind): Promise<void> {
    await this.ended(kind)
      .first()
      .getByRole('gridcell', { name: this.words.jobs.kind[kind], exact: true })
      .click();
    await this.drawer.waitFor();
  }
}
