import { type Locator, type Page, expect } from 'playwright/test';
import { say, type Words, zh } from '../words';

/** The groups grid with its filters, its selection and its drawer. */
export class GroupsPage {
  readonly grid: Locator;
  readonly bar: Locator;
  readonly drawer: Locator;
  readonly search: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    const { title, selection, drawer, search } = words.groups;
    this.grid = page.getByRole('region', { name: title, exact: true });
    this.bar = page.getByRole('region', { name: selection.label });
    this.drawer = page.getByRole('complementary', { name: drawer.label });
    this.search = page.getByRole('textbox', { name: search });
  }

  /** What stands beside the grid, or the grid itself, by its tab. */
  part(name: 'all' | 'orphans' | 'changes'): Locator {
    const { part } = this.words.groups;
    const label = new RegExp(`^${part[name]}(?: [\\d,]+)?$`);
    return this.page.getByRole('radiogroup', { name: part.label }).getByText(label);
  }

  /** How many groups match, as the chips say it. */
  matching(count: number): Locator {
    return this.page.getByText(say(this.words.groups.matching, { count }), { exact: true });
  }

  /** The row that holds a text. */
  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Opens the filter by owner and looks for people. */
  async findOwners(typed: string): Promise<void> {
    const { filter } = this.words.groups;
    const bar = this.page.getByRole('search', { name: filter.label });
    await bar.getByRole('button', { name: filter.owners, exact: true }).click();
    await this.page.getByRole('combobox', { name: filter.owners, exact: true }).fill(typed);
  }

  /** Somebody in the list that the filter by owner opened; who is chosen stands in its field as well. */
  ownerFound(label: string): Locator {
    return this.page.getByTitle(label, { exact: true }).last();
  }

  async filterByOwner(typed: string, label: string): Promise<void> {
    await this.findOwners(typed);
    await this.ownerFound(label).click();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('heading', { name: this.words.groups.title }).click();
  }

  async pickAll(): Promise<void> {
    await this.grid.getByRole('checkbox', { name: this.words.groups.pickAll }).check();
  }

  /** Expects the bar to say how many are picked. */
  async expectPicked(count: number, total: number): Promise<void> {
    await expect(this.bar).toContainText(say(this.words.groups.selection.count, { count, total }));
  }

  async handOver(): Promise<void> {
    await this.bar.getByRole('button', { name: this.words.groups.selection.handOver }).click();
  }

  /** Opens the drawer of a group. */
  async open(text: string): Promise<void> {
    await this.row(text).getByText(text, { exact: true }).first().click();
    await this.drawer.waitFor();
  }

  async sync(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.groups.sync.full }).click();
  }
}
