import type { Locator, Page } from 'playwright/test';
import { zh } from '../words';

/** The job centre. */
export class JobsPage {
  constructor(private readonly page: Page) {}

  /** The newest job of a kind. */
  newest(kind: keyof typeof zh.jobs.kind): Locator {
    const title = this.page.getByRole('button', { name: zh.jobs.kind[kind] });
    return this.page.getByRole('main').getByRole('listitem').filter({ has: title }).first();
  }
}
