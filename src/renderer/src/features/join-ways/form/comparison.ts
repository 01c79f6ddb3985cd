import {
  changedFields,
  JOIN_WAY_FIELDS,
  type JoinWayField,
  type JoinWayFields,
} from '@shared/domain/join-way-rules';

/** One field in the three versions that are compared. */
export interface ComparedField {
  readonly field: JoinWayField;
  /** Saving would change it at the vendor. */
  readonly changes: boolean;
  /** The vault has something else than the vendor. */
  readonly differs: boolean;
}

export interface Comparison {
  readonly fields: readonly ComparedField[];
  readonly changes: number;
  /** Somebody else changed it since the vault last knew it. */
  readonly drift: boolean;
}

/** What saving would do, field by field. */
export function compared(vendor: JoinWayFields, vault: JoinWayFields, after: JoinWayFields): Comparison {
  const changes = new Set(changedFields(vendor, after));
  const differs = new Set(changedFields(vendor, vault));
  return {
    fields: JOIN_WAY_FIELDS.map((field) => ({
      field,
      changes: changes.has(field),
      differs: differs.has(field),
    })),
    changes: changes.size,
    drift: differs.size > 0,
  };
}
