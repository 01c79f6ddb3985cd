import { type Locator, type Page, expect } from 'playwright/test';
import type { AliasKind } from '@renderer/features/people/aliases/aliasLines';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { say, type Words, zh } from '../words';

/** Everybody ever seen: the grid, the drawer of one, and the import of aliases. */
export class PeoplePage {
  readonly grid: Locator;
  readonly search: Locator;
  readonly drawer: Locator;
  readonly importing: Locator;
  private readonly text;

  constructor(
    private readonly page: Page,
    words: Words = zh,
  ) {
    this.text = words.people;
    this.grid = page.getByRole('region', { name: this.text.title, exact: true });
    this.search = page.getByRole('textbox', { name: this.text.search });
    this.drawer = page.getByRole('complementary', { name: this.text.drawer.label });
    this.importing = page.getByRole('dialog', { name: this.text.aliases.title });
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** The row of one userid. */
  of(userid: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByText(userid, { exact: true }) });
  }

  /** Searches, and expects so many people. */
  async find(typed: string, count: number): Promise<void> {
    await this.search.fill(typed);
    await this.expectSegment('all', count);
  }

  /** Searches by a userid, and waits until nobody else is shown but those whose userid holds it. */
  async seek(userid: string): Promise<void> {
    await this.search.fill(userid);
    // What is left is the row of titles.
    await expect(this.grid.getByRole('row').filter({ hasNotText: userid })).toHaveCount(1);
  }

  /** Expects how many people a segment counts. */
  async expectSegment(segment: keyof typeof zh.people.segment, count: number): Promise<void> {
    const label = `${this.text.segment[segment]} ${count.toLocaleString('zh-CN')}`;
    await expect(this.segments.getByText(label, { exact: true })).toBeVisible();
  }

  async show(segment: keyof typeof zh.people.segment): Promise<void> {
    await this.segments.getByText(new RegExp(`^${this.text.segment[segment]} [\\d,]+$`)).click();
  }

  private get segments(): Locator {
    return this.page.getByRole('radiogroup', { name: this.text.column.state });
  }

  async open(userid: string): Promise<void> {
    await this.of(userid).getByRole('gridcell').first().dblclick();
    await this.drawer.getByText(userid, { exact: true }).waitFor();
  }

  /** A fact in the drawer, by its title. */
  fact(title: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${title}$`) });
    return this.drawer.locator('div').filter({ has: term }).last().getByRole('definition');
  }

  /** A figure of the last 30 days in the drawer. */
  figure({ metrics }: Dataset, metric: string): Locator {
    const title = metrics.find(({ id }) => id === metric)?.label.zh ?? metric;
    return this.fact(title).locator('strong');
  }

  /** Opens the import of aliases with a file. */
  async import(path: string): Promise<void> {
    await this.page.getByRole('button', { name: this.text.aliases.button }).click();
    await this.importing.locator('input[type=file]').setInputFiles(path);
  }

  /** Opens the import of aliases with a text. */
  async paste(text: string): Promise<void> {
    await this.page.getByRole('button', { name: this.text.aliases.button }).click();
    await this.importing.getByRole('textbox', { name: this.text.aliases.paste }).fill(text);
  }

  /** How many lines of the file would do what, as the filter says it. */
  lines(kind: AliasKind, count: number): Locator {
    const label = `${this.text.aliases.kind[kind]} ${count.toLocaleString('zh-CN')}`;
    return this.importing.getByText(label, { exact: true });
  }

  /** Whether userids that nobody ever had are kept as well. */
  strangers(count: number): Locator {
    return this.importing.getByRole('checkbox', { name: say(this.text.aliases.strangers_other, { count }) });
  }

  async save(count: number): Promise<void> {
    const { save_other: save } = this.text.aliases;
    await this.importing.getByRole('button', { name: say(save, { count }), exact: true }).click();
    await expect(this.importing).toBeHidden();
  }
}
