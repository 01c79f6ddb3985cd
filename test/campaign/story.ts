import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, dayOf, startOfDay } from '@shared/domain/day';
import type { FaultRule } from '@main/practice/faults';
import { random, type Random } from '@main/practice/world/random';
import { breaches, leftOpen, type Evidence } from '../support/proof/judge';
import type { JobFact, PlanFact } from '../support/proof/ledger';
import { App } from './app';
import { type Epoch, instantOf } from './epoch';
import { lookInto } from './ledger';
import type { Order } from './messages';
import {
  drawFaults,
  drawKill,
  drawPlan,
  drawSettings,
  drawTroubles,
  type KillPoint,
  type Plan,
  type Trouble,
} from './plot';
import { ANCHOR, type Template } from './template';
import { Vendor } from './vendor';

/** How many times as fast as the world a story's time goes. */
const FACTOR = 300;
const SHANGHAI_MORNING = 9 * 3600;
/** Real milliseconds between two looks at the ledger. */
const LOOK = 15;
/** Real milliseconds after which a life that does nothing more is given up on. */
const PATIENCE = 30_000;
/** Lives without a kill at the end of a story; a plan that needs more has lost its way. */
const LAST_LIVES = 3;
/** Times that what a busy machine had no time to read is read again. */
const MOST_RECHECKS = 12;
/** Times that a job is taken up again that failed or was paused. */
const MOST_RESUMES = 40;
/** Days that a plan may need. */
const MOST_DAYS = 8;

export interface StoryResult {
  readonly kills: readonly KillPoint[];
  readonly breaches: readonly string[];
  readonly plan: string;
  readonly calls: number;
  readonly groups: number;
  readonly faults: readonly FaultRule[];
  readonly states: Readonly<Record<string, number>>;
}

interface Books {
  readonly plans: PlanFact[];
  readonly jobs: JobFact[];
}

/** Plays one story: a plan, and a number of lives of the app that works on it, each ended by force. */
export async function playStory(template: Template, seed: number, most: number): Promise<StoryResult> {
  const folder = mkdtempSync(join(template.root, 'story-'));
  cpSync(template.folder, folder, { recursive: true });
  const story = new Story(template, folder, seed);
  try {
    return await story.play(most);
  } finally {
    await story.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Story {
  readonly #dice: Random;
  readonly #folder: string;
  readonly #vendor: Vendor;
  readonly #epoch: Epoch;
  readonly #plan: Plan;
  readonly #kills: KillPoint[] = [];
  readonly #found: string[] = [];
  #skipped = 0;
  #days = 0;
  #rechecks = 0;
  #resumes = 0;
  readonly #faults: FaultRule[] = [];
  #app: App | null = null;

  constructor({ world }: Template, folder: string, seed: number) {
    this.#dice = random(seed, 1);
    this.#folder = folder;
    this.#epoch = { began: Date.now(), at: ANCHOR + 3600, factor: FACTOR };
    this.#vendor = new Vendor({
      world,
      folder,
      now: () => this.#now(),
      anchor: ANCHOR,
      settings: drawSettings(this.#dice),
    });
    this.#plan = drawPlan(this.#dice, this.#vendor);
  }

  async play(most: number): Promise<StoryResult> {
    await this.#vendor.open();
    let over = false;
    while (!over && this.#kills.length < most && this.#found.length === 0) over = await this.#live();
    for (let lives = 0; lives < LAST_LIVES && !over && this.#found.length === 0; lives += 1) {
      over = await this.#lastLife();
    }
    if (this.#found.length === 0) this.#found.push(...leftOpen(this.#evidence()));
    return this.#result();
  }

  async close(): Promise<void> {
    this.#app?.kill();
    await this.#app?.gone;
    await this.#vendor.close();
  }

  #now(): number {
    return instantOf(this.#epoch) + this.#skipped;
  }

  /** One life with its end; answers whether nothing is left to do. */
  async #live(): Promise<boolean> {
    const point = drawKill(this.#dice);
    const troubles = drawTroubles(this.#dice);
    const faults = drawFaults(this.#dice);
    const resumes = this.#dice.chance(0.7);
    for (const fault of faults) this.#vendor.workspace.faults.add(fault);
    const app = this.#begin(point);
    this.#arm(app, point);
    for (const trouble of troubles) this.#later(app, trouble);
    const end = await this.#run(app, resumes);
    this.#vendor.onMoment = () => undefined;
    this.#faults.push(...this.#vendor.workspace.faults.list().filter(({ fired }) => fired > 0));
    this.#vendor.workspace.faults.clear();
    if (end === 'killed') this.#kills.push(point);
    this.#look();
    return end === 'over';
  }

  /** A life that nobody ends: it has to finish everything, and answers whether it did. */
  async #lastLife(): Promise<boolean> {
    const app = this.#begin(null);
    if ((await this.#run(app, true)) !== 'over') this.#found.push('the app died by itself');
    this.#look();
    return leftOpen(this.#evidence()).length === 0;
  }

  #begin(point: KillPoint | null): App {
    const { corpId, secret } = this.#vendor.workspace;
    const app = new App({
      folder: this.#folder,
      baseUrl: this.#vendor.baseUrl,
      corpId,
      secret,
      epoch: this.#epoch,
      skipped: this.#skipped,
      point: point?.by === 'store' ? point : null,
    });
    this.#app = app;
    return app;
  }

  #arm(app: App, point: KillPoint): void {
    const kill = (afterMs: number): void => {
      if (afterMs === 0) app.kill();
      else setTimeout(() => app.kill(), afterMs);
    };
    if (point.by === 'time') {
      if (point.from === 'start') kill(point.afterMs);
      else void app.ready.then(() => kill(point.afterMs));
    }
    if (point.by !== 'request') return;
    let count = 0;
    this.#vendor.onMoment = (api, moment) => {
      if (api.endsWith(point.api) && moment === point.moment && (count += 1) === point.nth)
        kill(point.afterMs);
    };
  }

  #later(app: App, trouble: Trouble): void {
    setTimeout(() => {
      if (app.isGone) return;
      if (trouble.do === 'phone') {
        const { selection } =
          this.#plan.source.kind === 'selection' ? this.#plan.source : { selection: null };
        const ids = selection?.kind === 'ids' ? selection.ids : [];
        const chatId = ids[trouble.group % ids.length];
        const { userid } = this.#vendor.facts().people[trouble.group % 30] ?? { userid: '' };
        if (chatId !== undefined) this.#vendor.move(chatId, userid);
      } else if (trouble.do === 'tomorrow') this.#tomorrow(app);
      else void this.#steer(app, trouble.do);
    }, trouble.afterMs);
  }

  /** Lets a life do what there is to do; `over` when that is all. */
  async #run(app: App, resumes: boolean): Promise<'killed' | 'over'> {
    let ended = false;
    const gone = app.gone.then(() => (ended = true));
    await app.ready;
    const books = this.#books();
    if (!ended && !books.plans.some(({ state }) => state !== 'draft')) {
      for (const { id } of books.plans) await app.order({ do: 'discard', planId: id });
      await app.order(this.#plan);
    } else if (!ended && resumes) await this.#steer(app, 'resume');
    let last = '';
    for (let end = Date.now() + PATIENCE; !ended;) {
      await Promise.race([wait(LOOK), gone]);
      const { plans, jobs } = this.#books();
      const state = JSON.stringify([plans, jobs, this.#vendor.workspace.limits.stats()]);
      if (state !== last) end = Date.now() + PATIENCE;
      last = state;
      if (Date.now() > end) {
        this.#found.push(`the app hangs: ${last}`);
        break;
      }
      if (jobs.some((job) => ['queued', 'running', 'waiting'].includes(job.state))) continue;
      if (!(await this.#pushOn(app, plans, jobs))) break;
    }
    if (ended) return (await app.gone) === 'killed' ? 'killed' : 'over';
    await app.quit();
    return 'over';
  }

  /** Nothing is under way: does what an admin or the next day would; answers whether there was anything. */
  async #pushOn(app: App, plans: readonly PlanFact[], jobs: readonly JobFact[]): Promise<boolean> {
    const running = plans.find(({ state }) => state === 'running');
    const job = jobs.findLast(({ planId }) => planId === running?.id);
    if (running === undefined) return this.#recheck(app, plans);
    if (job?.state === 'failed' || job?.state === 'paused') {
      const answer = await this.#steer(app, 'resume');
      this.#resumes += 1;
      if ((answer === null && this.#resumes <= MOST_RESUMES) || answer === 'gone') return true;
      this.#found.push(`a ${job.state} job does not go on: ${answer ?? job.error}`);
      return false;
    }
    const resumed = await this.#steer(app, 'resume');
    if (resumed !== null && resumed !== 'gone') this.#tomorrow(app);
    if (this.#days <= MOST_DAYS) return true;
    this.#found.push(`the plan is not through after ${MOST_DAYS} days`);
    return false;
  }

  async #recheck(app: App, plans: readonly PlanFact[]): Promise<boolean> {
    const open = lookInto(this.#folder, (ledger) =>
      ledger.items().find(({ state }) => state === 'accepted' || state === 'unknown'),
    );
    if (open === undefined || plans.length === 0 || this.#rechecks >= MOST_RECHECKS) return false;
    this.#rechecks += 1;
    await app.order({ do: 'recheck', planId: open.planId });
    return true;
  }

  #tomorrow(app: App): void {
    const next = startOfDay(addDays(dayOf(this.#now()), 1)) + SHANGHAI_MORNING;
    const seconds = next - this.#now();
    this.#skipped += seconds;
    this.#days += 1;
    void app.order({ do: 'skip', seconds });
  }

  async #steer(app: App, verb: 'pause' | 'hold' | 'resume' | 'cancel'): Promise<string | null> {
    const running = this.#books().plans.find(({ state }) => state === 'running');
    return running ? app.order({ do: verb, planId: running.id } satisfies Order) : 'no plan runs';
  }

  #books(): Books {
    return lookInto(this.#folder, (ledger) => ({ plans: ledger.plans(), jobs: ledger.jobs() }));
  }

  #look(): void {
    this.#found.push(...(this.#app?.complaints ?? []), ...breaches(this.#evidence()));
    for (const { id, error } of this.#books().jobs) {
      if (error !== null && /"internal"|jobs\.broke/.test(error))
        this.#found.push(`job ${id} broke: ${error}`);
    }
  }

  #evidence(): Evidence {
    const { source } = this.#plan;
    const ids = source.kind === 'selection' && source.selection.kind === 'ids' ? source.selection.ids : [];
    return lookInto(this.#folder, (ledger) => {
      const plans = ledger.plans();
      return {
        plans,
        items: ledger.items(),
        seen: this.#vendor.witness.seen,
        moves: this.#vendor.witness.moves,
        ownerOf: (chatId) => this.#vendor.ownerOf(chatId),
        made: new Map(plans.map(({ id }) => [id, ids])),
        scope: 'owner',
      };
    });
  }

  #result(): StoryResult {
    const { items } = this.#evidence();
    const states: Record<string, number> = {};
    for (const { state } of items) states[state] = (states[state] ?? 0) + 1;
    const { takers, split } = this.#plan;
    return {
      kills: this.#kills,
      breaches: this.#found,
      plan: `${items.length} groups for ${takers.length} takers by ${split.by}, ${this.#days} days skipped`,
      calls: this.#vendor.witness.seen.length,
      groups: items.length,
      faults: this.#faults,
      states,
    };
  }
}
