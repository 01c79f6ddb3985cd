import type { AppState } from '@shared/contract/app';
import type { Connection } from '@shared/contract/connections';
import type { Channel, Output } from '@shared/contract/index';
import type { Job } from '@shared/contract/jobs';
import type { Args } from '../lib/api';
import type { Route, Screen } from '../stores/router';
import type { zhCN } from '../i18n/zh-CN/index';
import type { Shortcut } from './keys';

type Words = (typeof zhCN)['palette'];
export type CommandName = keyof Words['commands'];
export type KeywordsName = keyof Words['keywords'];
export type ReasonName = keyof Words['reasons'];
export type DoneName = keyof Words['done'];

/** Where a title stands in the translations. */
export type CommandTitle = `palette:commands.${CommandName}` | `frame:screens.${Screen}`;

/** Why a command cannot be run now, in a sentence that fills itself in. */
export interface Unavailable {
  readonly reason: ReasonName;
  readonly params?: Readonly<Record<string, string>>;
}

/** `hidden` is for what means nothing here, such as the theme that is on already. */
export type Availability = 'enabled' | 'hidden' | Unavailable;

/** What a screen does under the name of a command while it is on the screen. */
export interface Offer {
  readonly run: () => void;
  readonly availability: Availability;
}

/** Everything that decides what can be run. */
export interface CommandState {
  readonly app: AppState;
  /** The connection that the admin works with. */
  readonly active: Connection | null;
  readonly jobs: readonly Job[];
  readonly offers: ReadonlyMap<CommandName, Offer>;
}

/** What a command may do. Errors are shown to the admin, whoever called. */
export interface Deeds {
  /** Answers the data, or undefined after an error, which was shown. */
  readonly call: <C extends Channel>(channel: C, ...args: Args<C>) => Promise<Output<C> | undefined>;
  readonly go: (route: Route) => void;
  /** Goes to a screen and has it do there what it offers under this name. */
  readonly goAndDo: (name: CommandName, at: Route) => void;
  readonly say: (done: DoneName) => void;
  readonly show: (what: 'palette' | 'shortcuts' | 'help') => void;
}

/** Something that can be run from the palette or by its keys. */
export interface Command {
  /** Tells it from all others, also between two runs of the app. */
  readonly id: string;
  readonly group: 'here' | 'screens' | 'actions' | 'connections';
  readonly title: CommandTitle;
  readonly params?: Readonly<Record<string, string>>;
  /** Further words by which it is looked for. */
  readonly keywords: KeywordsName;
  readonly shortcut?: Shortcut;
  /** Left out where it can always be run. */
  readonly availability?: (state: CommandState) => Availability;
  readonly run: (deeds: Deeds, state: CommandState) => void | Promise<void>;
}
