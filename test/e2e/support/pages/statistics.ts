import type { Locator, Page } from 'playwright/test';
import { say, type Words, zh } from '../words';

/** The statistics screen: its datasets, the question, the chart, the grid and the calendar. */
export class StatisticsPage {
  readonly grid: Locator;
  readonly chart: Locator;
  readonly bar: Locator;
  readonly calendar: Locator;
  private readonly text;

  constructor(
    private readonly page: Page,
    words: Words = zh,
  ) {
    this.text = words.statistics;
    this.grid = page.getByRole('region', { name: this.text.grid, exact: true });
    this.chart = page.getByRole('application');
    this.bar = page.getByRole('search', { name: this.text.bar });
    this.calendar = page.getByRole('dialog', { name: this.text.coverage.title });
  }

  /** A dataset in the list, by its title. */
  dataset(title: string): Locator {
    const list = this.page.getByRole('navigation', { name: this.text.datasets });
    return list.getByRole('button').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: this.text.first.action }).click();
  }

  /** How many rows the grid has, as the line above it says. */
  rows(count: number): Locator {
    return this.page.getByText(say(this.text.rows_other, { count }), { exact: true });
  }

  /** The row that holds a text; the total is one, too. */
  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Chooses one of a few things that stand side by side, such as a grain. */
  async choose(label: string): Promise<void> {
    await this.bar.getByText(label, { exact: true }).click();
  }

  /** Chooses from a list, such as a range or a comparison. */
  async pick(list: string, entry: string): Promise<void> {
    await this.bar.getByRole('combobox', { name: list, exact: true }).click();
    await this.page.getByTitle(entry, { exact: true }).last().click();
    await this.page.keyboard.press('Escape');
  }

  /** Narrows the question to one subject, found by what is typed. */
  async narrow(subject: string, typed: string, label: string): Promise<void> {
    const picker = this.bar.getByRole('combobox', { name: say(this.text.scope.label, { subject }) });
    await picker.fill(typed);
    await this.page.getByTitle(label, { exact: true }).last().click();
    await this.page.keyboard.press('Escape');
  }

  act(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async export(what: 'shown' | 'raw', format: 'csv' | 'xlsx' | 'parquet'): Promise<void> {
    await this.act(this.text.export.label).click();
    const name = `${this.text.export[what]} ${this.text.export[format]}`;
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  async saveAs(name: string): Promise<void> {
    await this.act(this.text.saved.label).click();
    await this.page.getByRole('textbox', { name: this.text.saved.name }).fill(name);
    await this.act(this.text.saved.save).click();
    await this.page.getByText(say(this.text.saved.done, { name })).waitFor();
  }
}
