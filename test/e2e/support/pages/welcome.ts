import type { Page } from 'playwright/test';
import { zh } from '../words';

/** First run. */
export class WelcomePage {
  constructor(private readonly page: Page) {}

  async practise(): Promise<void> {
    await this.page.getByRole('button', { name: zh.welcome.practice.action }).click();
    await this.page.getByRole('heading', { level: 1, name: zh.frame.screens.overview }).waitFor();
  }

  async connect(): Promise<void> {
    await this.page.getByRole('button', { name: zh.welcome.connect.action }).click();
  }
}
