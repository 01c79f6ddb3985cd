import type { Parsed } from '@shared/contract';
import type { StoreMethod } from '@main/store/api';
import type { Epoch } from './epoch';

/** The one connection of a story. */
export const CONNECTION = 'c1';

/** A place in the child's own code at which it kills itself. */
export interface StorePoint {
  readonly method: StoreMethod;
  readonly when: 'before' | 'after';
  /** The how-manieth call of the method, from 1. */
  readonly nth: number;
}

/** What a child is started with. */
export interface ChildOptions {
  readonly folder: string;
  readonly baseUrl: string;
  readonly corpId: string;
  readonly secret: string;
  readonly epoch: Epoch;
  /** Seconds that were skipped since the beginning. */
  readonly skipped: number;
  readonly point: StorePoint | null;
}

type Terms = Pick<Parsed<'transfers.draft'>, 'source' | 'takers' | 'split' | 'takeOver'>;

/** What the parent asks of a child; each is answered, with null for a refusal. */
export type Order =
  | { readonly do: 'sync' }
  | ({ readonly do: 'plan' } & Terms)
  | { readonly do: 'pause' | 'hold' | 'resume' | 'cancel' | 'recheck'; readonly planId: number }
  | { readonly do: 'discard'; readonly planId: number }
  | { readonly do: 'skip'; readonly seconds: number }
  | { readonly do: 'quit' };

export interface Asked {
  readonly id: number;
  readonly order: Order;
}

export type Answer =
  | { readonly type: 'ready' }
  /** `broken`: the error is something that no admin can be asked to understand. */
  | {
      readonly type: 'answered';
      readonly id: number;
      readonly error: string | null;
      readonly broken: boolean;
    };
