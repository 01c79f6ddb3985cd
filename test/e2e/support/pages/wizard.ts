import type { Locator, Page } from 'playwright/test';
import { say, type Words, zh } from '../words';

/** The hand-over: taker, check, run. */
export class WizardPage {
  readonly dialog: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.dialog = page.getByRole('dialog', { name: words.transfers.wizard.title });
  }

  /** Picks a taker by what is typed, and runs the check. */
  async check(typed: string, label: string): Promise<void> {
    const { wizard } = this.words.transfers;
    await this.dialog.getByRole('combobox', { name: wizard.takerLabel }).fill(typed);
    await this.page.getByTitle(label, { exact: true }).click();
    await this.dialog.getByRole('button', { name: wizard.check, exact: true }).click();
  }

  /** The button that starts it. */
  start(count: number, taker: string): Locator {
    return this.dialog.getByRole('button', {
      name: say(this.words.transfers.wizard.start_other, { count, taker }),
    });
  }

  /** The line of one reason for which groups are left out. */
  reason(name: keyof typeof zh.transfers.reason): Locator {
    return this.dialog.getByRole('button').filter({ hasText: this.words.transfers.reason[name].text });
  }

  async type(count: number): Promise<void> {
    await this.dialog
      .getByLabel(say(this.words.common.confirm.typeNumber, { expected: String(count) }))
      .fill(String(count));
  }
}
