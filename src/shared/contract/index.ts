import type { z } from 'zod';
import type { Result } from '../domain/result';
import { app } from './app';
import { audit } from './audit';
import { changes } from './changes';
import { connections } from './connections';
import { doctor } from './doctor';
import { exports } from './exports';
import type { EventTopic } from './events';
import { groups } from './groups';
import { happenings } from './happenings';
import { jobs } from './jobs';
import { joinWays } from './join-ways';
import { orphans } from './orphans';
import { people } from './people';
import { safety } from './safety';
import { savedViews } from './saved-views';
import { settings } from './settings';
import { sobot } from './sobot';
import { statistics } from './statistics';
import { transfers } from './transfers';
import { updates } from './updates';

/** Every call there is. A channel exists here or not at all. */
export const contract = {
  ...app,
  ...audit,
  ...changes,
  ...connections,
  ...doctor,
  ...exports,
  ...groups,
  ...happenings,
  ...jobs,
  ...joinWays,
  ...orphans,
  ...people,
  ...safety,
  ...savedViews,
  ...settings,
  ...sobot,
  ...statistics,
  ...transfers,
  ...updates,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
/** What a caller passes: defaults may be left out. */
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
/** What a handler receives after parsing. */
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;

/** What a handler answers; one that answers nothing may be a plain async procedure. */
export type Answer<C extends Channel> = [Output<C>] extends [undefined] ? void : Output<C>;

/** One handler per channel: a missing one is a type error. */
export type Handlers = { readonly [C in Channel]: (input: Parsed<C>) => Promise<Answer<C>> };

/** What the preload puts on `window.handover`: one function per channel, and the events. */
export type HandoverApi = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>>;
} & {
  /** Calls back on each event of a topic; the answer unsubscribes. */
  readonly on: (topic: EventTopic, listener: () => void) => () => void;
};
