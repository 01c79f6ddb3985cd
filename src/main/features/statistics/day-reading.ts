import { addDays, dayOf, type Day } from '@shared/domain/day';
import type { Subject } from '@shared/domain/statistics';
import { errcodeOf, isRefusal } from '@main/features/sync/codes';
import { inTurn } from '@main/features/sync/in-turn';
import type { DayReading, MissingDay } from '@main/store/api.archive';
import type { DayAnswer, DayAsk, DayFetcher } from './fetch/fetcher';
import { Strikes, type ReadingParts } from './reading';
import { cut, daysOf, firstKept, later, mayStillCome, type Cut } from './windows';

/** A row without a single figure is what a vendor may answer of a day that it has not computed: no data. */
const saysSomething = ({ values }: DayAnswer): boolean => values.some((value) => value !== null);

/** Asks for missing days of one dataset, several questions at a time, and writes every answer. */
export class DayReadingRun {
  readonly #parts: ReadingParts;
  readonly #fetcher: DayFetcher;
  readonly #strikes = new Strikes();
  /** Subjects that the vendor refused: they are not asked for again in this run. */
  readonly #refused = new Set<number>();
  readonly #subjects = new Map<number, Subject>();
  /** Yesterday's days without data, written as not ready until somebody's data proves that the vendor has it. */
  readonly #silent: DayReading[] = [];
  /** Days that were yesterday, and that somebody's data proves the vendor to have: a run may last over midnight. */
  readonly #heard = new Set<Day>();

  constructor(parts: ReadingParts, fetcher: DayFetcher) {
    this.#parts = parts;
    this.#fetcher = fetcher;
  }

  /** Reads what is missing, batch after batch. Throws `DatasetTrouble` when the vendor refuses the dataset. */
  async read(batches: AsyncIterable<readonly MissingDay[]>): Promise<void> {
    const { context, dataset } = this.#parts;
    for (const subject of await context.store.listSubjects(context.connectionId, dataset.subject)) {
      this.#subjects.set(subject.id, subject);
    }
    if (await this.#hasYesterday()) this.#heard.add(this.#yesterday());
    try {
      await inTurn(this.#cuts(batches), this.#fetcher.atOnce, context.signal, (each) => this.#ask(each));
    } finally {
      await this.#settleSilence();
    }
  }

  async *#cuts(batches: AsyncIterable<readonly MissingDay[]>): AsyncGenerator<Cut> {
    for await (const missing of batches) yield* cut(missing, this.#fetcher);
  }

  async #ask({ subjects, from, to }: Cut): Promise<void> {
    const { context, dataset, progress } = this.#parts;
    // Midnight may have passed since it was found missing.
    const first = later(from, firstKept(dataset, context.now()));
    const known = subjects.flatMap((id) => this.#subjects.get(id) ?? []);
    const asked = known.filter(({ id }) => !this.#refused.has(id));
    const days = daysOf({ from: first, to });
    const skipped = subjects.length * daysOf({ from, to }).length - asked.length * days.length;
    if (skipped > 0) {
      progress.count('skipped', skipped);
      progress.done(skipped);
    }
    if (asked.length > 0 && days.length > 0) await this.#answer({ subjects: asked, from: first, to }, days);
  }

  async #answer(ask: DayAsk, days: readonly Day[]): Promise<void> {
    const open = new Set(ask.subjects.flatMap(({ id }) => days.map((day) => `${id}/${day}`)));
    try {
      for await (const answers of this.#fetcher.answers(this.#parts.context, ask)) {
        const wanted = answers
          .filter(saysSomething)
          .filter(({ subject, day }) => open.delete(`${subject}/${day}`));
        await this.#write(wanted.map((answer) => ({ ...answer, state: 'fetched' })));
      }
      await this.#write(
        ask.subjects.flatMap(({ id: subject }) =>
          days
            .filter((day) => open.has(`${subject}/${day}`))
            .map((day) => ({ subject, day, state: this.#silence(day), values: [] })),
        ),
      );
      this.#strikes.acquit();
    } catch (error) {
      await this.#failed(ask, days, error);
    }
  }

  /** Finds the subject that a refusal is about by halves; other trouble leaves the days missing. */
  async #failed(ask: DayAsk, days: readonly Day[], error: unknown): Promise<void> {
    const { context, progress } = this.#parts;
    const aboutSubject = this.#fetcher.isAboutSubject(errcodeOf(error));
    if (!aboutSubject) this.#strikes.refuse(error);
    const { subjects } = ask;
    const lost = subjects.length * days.length;
    if (!isRefusal(error)) {
      context.note(this.#strikes.take(error));
      progress.count('failed', lost);
      return progress.done(lost);
    }
    if (subjects.length > 1) {
      const middle = Math.ceil(subjects.length / 2);
      await this.#answer({ ...ask, subjects: subjects.slice(0, middle) }, days);
      return this.#answer({ ...ask, subjects: subjects.slice(middle) }, days);
    }
    if (!aboutSubject) this.#strikes.take(error);
    for (const { id } of subjects) this.#refused.add(id);
    progress.count('skipped', lost);
    progress.done(lost);
  }

  /** What a day without data is: empty, or, while the vendor may not have it yet, not ready. */
  #silence(day: Day): 'empty' | 'not-ready' {
    if (day !== this.#yesterday()) return 'empty';
    return this.#isSettled(day) ? 'empty' : 'not-ready';
  }

  async #write(readings: readonly DayReading[]): Promise<void> {
    if (readings.length === 0) return;
    const { context, dataset, progress, written } = this.#parts;
    const { restated } = await context.store.writeDays(
      context.connectionId,
      dataset.id,
      readings,
      context.now(),
    );
    const yesterday = this.#yesterday();
    for (const reading of readings) {
      if (reading.state === 'fetched' && reading.day === yesterday) this.#heard.add(yesterday);
      if (reading.state === 'not-ready') this.#silent.push(reading);
      else progress.count(reading.state === 'fetched' ? 'read' : 'empty', 1);
    }
    progress.count('restated', restated);
    progress.done(readings.length);
    written();
  }

  async #settleSilence(): Promise<void> {
    const { context, dataset, progress, written } = this.#parts;
    const settled = this.#silent.filter(({ day }) => this.#isSettled(day));
    progress.count('notReady', this.#silent.length - settled.length);
    if (settled.length === 0) return;
    const empty = settled.map((reading) => ({ ...reading, state: 'empty' as const }));
    await context.store.writeDays(context.connectionId, dataset.id, empty, context.now());
    progress.count('empty', empty.length);
    written();
  }

  /** Whether an earlier run read data of yesterday. */
  async #hasYesterday(): Promise<boolean> {
    const { context, dataset } = this.#parts;
    const day = this.#yesterday();
    const found = await context.store.coverage(context.connectionId, dataset.id, day, day, context.now());
    return found.some(({ fetched }) => fetched > 0);
  }

  #yesterday(): Day {
    return addDays(dayOf(this.#parts.context.now()), -1);
  }

  /** Whether the vendor has a day, so that what it does not tell of it is not coming any more. */
  #isSettled(day: Day): boolean {
    const { context, dataset } = this.#parts;
    return this.#heard.has(day) && !mayStillCome(dataset.window, day, context.now());
  }
}
