import { type Locator, type Page, expect } from 'playwright/test';
import { like, say, type Words, zh } from '../words';

type Texts = (typeof zh)['joinWays']['form'];

/** The vault of join ways: the grid, one of them beside it, and the dialogs. */
export class JoinWaysPage {
  readonly grid: Locator;
  readonly panel: Locator;
  readonly adopting: Locator;
  private readonly text;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    this.text = words.joinWays;
    this.grid = page.getByRole('region', { name: this.text.title, exact: true });
    this.panel = page.getByRole('complementary', { name: this.text.panel.label });
    this.adopting = page.getByRole('dialog', { name: this.text.adopt.title });
  }

  act(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** The row that holds a text. */
  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Waits until the grid shows so many QR images, each of them drawn. */
  async loadedCodes(count: number): Promise<boolean> {
    const codes = this.grid.getByRole('row').getByRole('img', { name: this.text.scene[2] });
    await expect(codes).toHaveCount(count);
    const drawn = (images: (SVGElement | HTMLElement)[]): boolean =>
      images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0);
    await expect.poll(() => codes.evaluateAll(drawn)).toBe(true);
    return true;
  }

  /** Opens one beside the grid. */
  async open(remark: string): Promise<void> {
    await this.row(remark).getByText(remark, { exact: true }).click();
    await expect(this.panel.getByRole('heading', { level: 2 })).toHaveText(remark);
  }

  /** Pastes config ids. */
  async adopt(text: string): Promise<void> {
    await this.act(this.text.actions.adopt).click();
    await this.adopting.getByLabel(this.text.adopt.label).fill(text);
  }

  async submitAdoption(count: number): Promise<void> {
    const name = say(this.text.adopt.submit_other, { count });
    await this.adopting.getByRole('button', { name, exact: true }).click();
    await expect(this.adopting).toBeHidden();
  }

  /** What the last reading came to, as the line above the grid says it. */
  reading(counts: Readonly<Partial<Record<'read' | 'missing' | 'images', number>>>): Locator {
    const { read_other: read, missing_other: missing, images_other: images, done } = this.text.job;
    const texts = { read, missing, images };
    const names = ['read', 'missing', 'images'] as const;
    const parts = names.flatMap((name) => {
      const count = counts[name];
      return count === undefined ? [] : [say(texts[name], { count })];
    });
    return this.page.getByText(say(done, { parts: parts.join(this.words.common.listSeparator) }));
  }

  /** The QR image in the panel. */
  image(remark: string): Locator {
    return this.panel.getByRole('img', { name: say(this.text.panel.qr.alt, { name: remark }) });
  }

  /** One of the things that can be done with the open one. */
  do(name: 'edit' | 'duplicate' | 'refresh' | 'remove' | 'forget'): Locator {
    return this.panel.getByRole('button', { name: this.text.panel[name], exact: true });
  }

  code(name: 'save' | 'copy' | 'copyId'): Locator {
    return this.panel.getByRole('button', { name: this.text.panel.qr[name], exact: true });
  }

  async tab(name: 'groups' | 'arrivals' | 'versions'): Promise<void> {
    const label = new RegExp(`^${this.text.panel.tabs[name].replace(' {{count}}', '( \\d+)?')}$`);
    await this.panel.getByRole('tab', { name: label }).click();
  }

  /** A version in the history, newest first. */
  version(place: number): Locator {
    return this.panel.getByRole('tabpanel').locator('ol > li').nth(place);
  }

  /** Goes on to put a version back. */
  async restore(place: number): Promise<void> {
    await this.version(place)
      .getByRole('button')
      .filter({ hasText: this.text.panel.versions.restore })
      .click();
    await this.form.waitFor();
  }

  /** The dialog with the form, or with the comparison. */
  get form(): Locator {
    const { create, copy, again, edit, restore } = this.text.form;
    const titles = [create, copy, again, edit, restore].map((title) => like(title).source);
    return this.page.getByRole('dialog', { name: new RegExp(titles.join('|')) });
  }

  field(name: keyof Texts['field']): Locator {
    return this.form.getByLabel(this.text.form.field[name], { exact: true });
  }

  /** Links a group, found by what is typed. */
  async link(typed: string, name: string): Promise<void> {
    const picker = this.form.getByRole('combobox', { name: this.text.form.field.chatIds });
    await picker.fill(typed);
    await this.page
      .locator('.ant-select-item-option')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .click();
    await expect(this.form.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }

  async submit(name: 'submitCreate' | 'submitCompare'): Promise<void> {
    await this.form.getByRole('button', { name: this.text.form[name], exact: true }).click();
  }

  /** A cell of the comparison. */
  compared(field: keyof Texts['field'], column: 'vendor' | 'vault' | 'after'): Locator {
    const name = this.text.form.field[field];
    const row = this.form.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
    return row.getByRole('cell').nth(['vendor', 'vault', 'after'].indexOf(column));
  }

  /** The button that overwrites. */
  save(name: 'save' | 'restoreSave' = 'save'): Locator {
    // For a moment after it worked, the sign of that is still part of its name.
    return this.form.getByRole('button', { name: this.text.form.compare[name] });
  }

  /** The question before one is deleted. */
  removing(remark: string): Locator {
    return this.page.getByRole('dialog', { name: say(this.text.form.remove.title, { name: remark }) });
  }

  async removeBy(remark: string, typed: string): Promise<void> {
    await this.removing(remark).getByRole('textbox').fill(typed);
  }

  confirmRemoval(remark: string): Locator {
    return this.removing(remark).getByRole('button', { name: this.text.form.remove.submit, exact: true });
  }

  async showDeleted(): Promise<void> {
    await this.page.getByRole('checkbox', { name: this.text.filter.deleted }).check();
  }

  /** The note about a creation whose answer was lost. */
  lost(remark: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('note')
      .filter({ hasText: this.text.lost.title })
      .filter({ hasText: remark });
  }

  async more(entry: 'export' | 'import'): Promise<void> {
    await this.act(this.text.actions.more).click();
    await this.page.getByRole('menuitem', { name: this.text.actions[entry] }).click();
  }

  /** Chooses a vault file as the menu does. */
  async import(path: string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(path);
  }
}
