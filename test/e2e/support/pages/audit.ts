import type { Locator, Page } from 'playwright/test';
import { like, type Words, zh } from '../words';

/** The audit: what was changed, and whether its chain holds. */
export class AuditPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {}

  get grid(): Locator {
    return this.page.getByRole('region', { name: this.words.audit.grid });
  }

  /** The entries of one action, newest first. */
  entries(action: keyof typeof zh.audit.actions): Locator {
    const cell = this.page.getByRole('gridcell', { name: this.words.audit.actions[action], exact: true });
    return this.grid.getByRole('row').filter({ has: cell });
  }

  async verify(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.audit.verify.action }).click();
  }

  /** What the check of the chain found. */
  verdict(found: 'fine' | 'broken'): Locator {
    const { fine_other: fine, broken } = this.words.audit.verify;
    const text = like(found === 'fine' ? fine : broken).source.slice(1, -1);
    return this.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: new RegExp(text) });
  }
}
