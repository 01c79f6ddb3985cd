import { type Locator, type Page, expect } from 'playwright/test';
import type { Toggle } from '@renderer/features/changes/toggles';
import { type Words, zh } from '../words';
import { Frame } from './frame';
import { GroupsPage } from './groups';

/** What became of the groups between two syncs. */
export class ChangesPage {
  readonly grid: Locator;
  readonly search: Locator;
  private readonly toggles: Locator;
  private readonly text;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.text = words.changes;
    this.grid = page.getByRole('region', { name: this.text.title, exact: true });
    this.search = page.getByRole('textbox', { name: this.text.search });
    this.toggles = page.getByRole('group', { name: this.text.toggle.label });
  }

  async open(): Promise<void> {
    await new Frame(this.page, this.words).go('groups');
    await new GroupsPage(this.page, this.words).part('changes').click();
    await this.toggles.waitFor();
  }

  /** The number of one kind, which shows only its groups when it is clicked. */
  toggle(kind: Toggle): Locator {
    return this.toggles.getByRole('button').filter({ hasText: this.text.toggle[kind] });
  }

  /** Expects how many groups changed in each way. */
  async expectCounts(counts: Readonly<Record<Toggle, number>>): Promise<void> {
    for (const kind of Object.keys(counts) as Toggle[]) {
      await expect(this.toggle(kind).locator('strong')).toHaveText(counts[kind].toLocaleString('zh-CN'));
    }
  }

  /** The sum of members that came and went, as the button of that kind says it. */
  get moved(): Locator {
    return this.toggle('members');
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Chooses one of the two syncs by its place in the list, the newest first. */
  async compare(end: 'from' | 'to', place: number): Promise<void> {
    const box = this.page.getByRole('combobox', { name: this.text.period[end] });
    await box.click();
    // By its own list: that of the other one may still be on its way out.
    await expect(box).toHaveAttribute('aria-controls', /_list$/);
    const list = await box.getAttribute('aria-controls');
    await this.page.locator(`[id="${list}_${place}"]`).click();
  }

  async pickAll(): Promise<void> {
    await this.grid.getByRole('checkbox', { name: this.words.groups.pickAll }).check();
  }

  async export(format: 'csv' | 'xlsx'): Promise<void> {
    await this.page.getByRole('button', { name: this.words.exports.label, exact: true }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(format, 'i') }).click();
  }
}
