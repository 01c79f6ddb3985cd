import type { JoinWayRow } from '@shared/contract/join-ways';
import type { JoinWayFields, JoinWayVersion } from '@shared/domain/join-way';

/** Why a form is one of a new join way. */
export const WHYS = ['create', 'copy', 'again'] as const;

/**
 * What the dialog of a join way is open for. `create` may begin with the fields of another one (`copy`), or
 * of one that is lost or no longer at WeCom (`again`).
 */
export type Task =
  | {
      readonly kind: 'create';
      readonly from: JoinWayFields | null;
      readonly why: (typeof WHYS)[number];
    }
  | { readonly kind: 'edit'; readonly row: JoinWayRow; readonly fields: JoinWayFields }
  | {
      readonly kind: 'restore';
      readonly row: JoinWayRow;
      readonly fields: JoinWayFields;
      readonly version: JoinWayVersion;
    };

export const NEW: Task = { kind: 'create', from: null, why: 'create' };

/** A new one that begins as another one is. */
export const anew = (from: JoinWayFields, why: 'copy' | 'again'): Task => ({ kind: 'create', from, why });
