import type { Locator, Page } from 'playwright/test';
import { say, type Words, zh } from '../words';

type Result = keyof typeof zh.transfers.import.result;

/** From pasted lines or a file to groups that are handed over. */
export class ImportPage {
  readonly dialog: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.dialog = page.getByRole('dialog', { name: words.transfers.import.title });
  }

  async open(): Promise<void> {
    const { button } = this.words.transfers.import;
    await this.page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
    await this.dialog.waitFor();
  }

  async paste(text: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: this.words.transfers.import.paste }).fill(text);
  }

  /** Chooses a file as the button does. */
  async file(path: string): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles(path);
  }

  /** Turns to another sheet of a workbook. */
  async sheet(name: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.words.transfers.import.sheet }).click();
    await this.page.getByTitle(name, { exact: true }).last().click();
  }

  /** Says which column names the groups. */
  async column(title: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: title }).check();
  }

  /** Looks the groups up. */
  async match(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words.transfers.import.match }).click();
  }

  /** Shows the lines of one result only. */
  async show(result: Result): Promise<void> {
    const { columnResult, result: names } = this.words.transfers.import;
    await this.dialog
      .getByRole('radiogroup', { name: columnResult })
      .getByText(new RegExp(`^${names[result]} [\\d,]+$`))
      .click();
  }

  /** How many lines have a result, as the filter says it. */
  count(result: Result, count: number): Locator {
    const { columnResult, result: names } = this.words.transfers.import;
    return this.dialog
      .getByRole('radiogroup', { name: columnResult })
      .getByText(`${names[result]} ${count.toLocaleString('zh-CN')}`, { exact: true });
  }

  /** Settles an ambiguous line by choosing the group whose facts hold a text. */
  async choose(line: number, text: string): Promise<void> {
    const { choose } = this.words.transfers.import;
    await this.dialog.getByRole('combobox', { name: say(choose, { line }) }).click();
    await this.page.locator('.ant-select-item-option').filter({ hasText: text }).click();
    await this.page.keyboard.press('Escape');
  }

  /** Rewrites a line and looks it up again. */
  async rewrite(line: number, text: string): Promise<void> {
    const { edit } = this.words.transfers.import;
    const field = this.dialog.getByRole('textbox', { name: say(edit, { line }) });
    await field.fill(text);
    await field.press('Enter');
  }

  async drop(line: number): Promise<void> {
    const { dropLine } = this.words.transfers.import;
    await this.dialog.getByRole('button', { name: say(dropLine, { line }) }).click();
  }

  /** Goes on to the hand-over with the chosen groups. */
  async handOver(count: number): Promise<void> {
    const name = say(this.words.transfers.import.continue_other, { count });
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }
}
