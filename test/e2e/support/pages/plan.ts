import { type Locator, type Page, expect } from 'playwright/test';
import type { ItemState } from '@shared/domain/transfer';
import { type Words, zh } from '../words';

/** One plan: its counts and the grid of its groups. */
export class PlanPage {
  readonly grid: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.grid = page.getByRole('region', { name: words.transfers.items.label });
  }

  /** Expects the legend of the bar to count a state. */
  async expectCount(state: ItemState, count: number): Promise<void> {
    const { item, page } = this.words.transfers;
    const entry = this.page.getByRole('list', { name: page.progress }).getByRole('listitem');
    await expect(entry.filter({ hasText: item[state] })).toHaveText(
      `${item[state]}${count.toLocaleString('zh-CN')}`,
    );
  }

  /** Shows the groups of one state only. */
  async show(state: ItemState): Promise<void> {
    const { item, items } = this.words.transfers;
    await this.page
      .getByRole('radiogroup', { name: items.label })
      .getByText(new RegExp(`^${item[state]} [\\d,]+$`))
      .click();
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }
}
