import type { Locator, Page } from 'playwright/test';
import type { SplitRule } from '@shared/domain/transfer';
import { like, say, type Words, zh } from '../words';

/** The hand-over: takers, check, run. */
export class WizardPage {
  readonly dialog: Locator;

  constructor(
    private readonly page: Page,
    private readonly words: Words = zh,
  ) {
    const { title, titleRetry, titleReverse } = words.transfers.wizard;
    this.dialog = [titleRetry, titleReverse].reduce(
      (found, name) => found.or(page.getByRole('dialog', { name, exact: true })),
      page.getByRole('dialog', { name: title, exact: true }),
    );
  }

  /** Looks for takers by what is typed. */
  async findTakers(typed: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.words.transfers.wizard.addTaker }).fill(typed);
  }

  /** Adds a taker by what is typed. */
  async addTaker(typed: string, label: string): Promise<void> {
    await this.findTakers(typed);
    await this.page.getByTitle(label, { exact: true }).click();
  }

  /** Runs the check with the takers as they are. */
  async runCheck(): Promise<void> {
    const { check } = this.words.transfers.wizard;
    await this.dialog.getByRole('button', { name: check, exact: true }).click();
  }

  /** Picks a taker by what is typed, and runs the check. */
  async check(typed: string, label: string): Promise<void> {
    await this.addTaker(typed, label);
    await this.runCheck();
  }

  /** Fills in what the plan is known by; a note only where one is given. */
  async describe({ ticket, note }: { readonly ticket: string; readonly note?: string }): Promise<void> {
    const { wizard } = this.words.transfers;
    await this.dialog.getByRole('textbox', { name: wizard.ticket }).fill(ticket);
    if (note === undefined) return;
    await this.dialog.getByRole('button', { name: wizard.addNote }).click();
    await this.dialog.getByRole('textbox', { name: wizard.note }).fill(note);
  }

  /** Chooses how the groups are shared out. */
  async share(rule: SplitRule['by']): Promise<void> {
    const { share } = this.words.transfers.wizard;
    await this.dialog
      .getByRole('radiogroup', { name: share.label })
      .getByText(share[rule], { exact: true })
      .click();
  }

  /** The field for the number of groups of one taker. */
  countOf(name: string): Locator {
    const { share } = this.words.transfers.wizard;
    return this.dialog.getByRole('spinbutton', { name: say(share.of, { name }) });
  }

  /** Whether the numbers by hand add up. */
  get sum(): Locator {
    return this.dialog.getByRole('status');
  }

  /** Gives what is left to one taker. */
  async giveRest(name: string): Promise<void> {
    const { share } = this.words.transfers.wizard;
    await this.dialog.getByRole('button', { name: say(share.restFor, { name }) }).click();
  }

  /** The line of one taker in the check. */
  taker(name: string): Locator {
    const { title } = this.words.transfers.wizard.takers;
    return this.dialog.getByRole('table', { name: title }).getByRole('row').filter({ hasText: name });
  }

  /** The days on which the groups go, in order. */
  get days(): Locator {
    const { title } = this.words.transfers.wizard.when;
    return this.dialog.getByRole('list', { name: title }).getByRole('listitem');
  }

  /** The button that starts it; `taker` where there is only one. */
  start(count: number, taker?: string): Locator {
    const { wizard } = this.words.transfers;
    return this.dialog.getByRole('button', {
      name:
        taker === undefined
          ? say(wizard.startSeveral_other, { count })
          : say(wizard.start_other, { count, taker }),
      exact: true,
    });
  }

  /** The button that starts a way back. */
  startBack(count: number): Locator {
    const { startBack_other: name } = this.words.transfers.wizard;
    return this.dialog.getByRole('button', { name: say(name, { count }), exact: true });
  }

  /** The line of one reason for which groups are left out. */
  reason(name: keyof typeof zh.transfers.reason): Locator {
    return this.dialog.getByRole('button').filter({ hasText: this.words.transfers.reason[name].text });
  }

  /** The line of one doubt about groups that are sent all the same. */
  doubt(name: keyof typeof zh.transfers.doubt): Locator {
    return this.dialog.getByRole('button').filter({ hasText: this.words.transfers.doubt[name].text });
  }

  /** Takes over what other plans have not sent yet. */
  async takeOver(): Promise<void> {
    const { takeOver } = this.words.transfers.wizard.blocked;
    await this.dialog.getByRole('button', { name: takeOver }).click();
  }

  async type(count: number): Promise<void> {
    await this.dialog
      .getByLabel(say(this.words.common.confirm.typeNumber, { expected: String(count) }))
      .fill(String(count));
  }

  /** Keeps the draft and goes back to the screen behind. */
  async keep(): Promise<void> {
    const { saveDraft } = this.words.transfers.wizard;
    await this.dialog.getByRole('button', { name: saveDraft }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Closes the window by its cross, and answers the question about the draft. */
  async close(answer: 'keep' | 'discard' | 'stay'): Promise<void> {
    const { close } = this.words.transfers.wizard;
    await this.page.keyboard.press('Escape');
    const question = this.page.getByRole('dialog', { name: close.title });
    await question.getByRole('button', { name: close[answer] }).click();
    await question.waitFor({ state: 'hidden' });
  }

  /** What the check found out about earlier refusals of a taker. */
  earlier(name: string): Locator {
    return this.taker(name).getByText(like(this.words.transfers.wizard.takers.earlier_other));
  }
}
