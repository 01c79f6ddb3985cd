import type { Locator, Page } from 'playwright/test';
import { zh } from '../words';

/** The numbers of the active connection. */
export class OverviewPage {
  constructor(private readonly page: Page) {}

  async sync(): Promise<void> {
    await this.page.getByRole('button', { name: zh.overview.first.action }).click();
  }

  /** A number by its name, such as groups or waiting. */
  figure(name: keyof typeof zh.overview.figures): Locator {
    const term = this.page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${zh.overview.figures[name]}$`) });
    return this.page
      .getByLabel(zh.overview.figures.label)
      .locator('div')
      .filter({ has: term })
      .getByRole('definition');
  }

  async handOver(leaver: string): Promise<void> {
    const name = zh.overview.leavers.actionFor.replace('{{name}}', leaver);
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}
