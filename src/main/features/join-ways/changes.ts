import type { Parsed } from '@shared/contract';
import type { AuditEntry } from '@shared/contract/app';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { failure } from '@shared/domain/errors';
import { changedFields, type JoinWayFields } from '@shared/domain/join-way';
import { asAppError } from '@main/features/jobs/backoff';
import { insist } from '@main/features/jobs/insist';
import { refuseReadOnly } from '@main/features/transfers/guards';
import type { JoinWayRecord } from '@main/store/api.join-ways';
import type { CallOptions } from '@main/vendors/calls';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { Desk } from './desk';
import { readBack } from './read-back';
import { readVendor } from './reading';
import { sendChange, sendCreation } from './send';

/** Somebody waits at the screen. A change is never repeated, whatever this says. */
const IMPATIENT: CallOptions = { urgent: true, maxWaitSeconds: 20, retries: 1 };

/** Makes a join way, and reads it back as far as that is quick. */
export async function create(
  desk: Desk,
  { connectionId, fields }: Parsed<'joinWays.create'>,
): Promise<JoinWayRow> {
  const { deps } = desk;
  await refuseReadOnly(deps, connectionId);
  const client = await deps.client(connectionId);
  try {
    const { remark } = fields;
    const row = await audited(desk, ['joinWay.created', connectionId, { remark }], () =>
      sendCreation(desk, connectionId, fields, () => client.addJoinWay(fields, IMPATIENT)),
    );
    return await desk.inTurn(row.id, async () => (await readBack(desk, row.id, client)) ?? row);
  } finally {
    desk.changed();
  }
}

/** Reads the vendor's version, which settles what a lost answer left open; null when there is none. */
export function compare(desk: Desk, id: number): Promise<JoinWayFields | null> {
  return inTurn(desk, id, async (record, client) => {
    const reading = await readVendor(desk, record, client, IMPATIENT);
    return reading.found ? reading.joinWay.fields : null;
  });
}

/** Overwrites the vendor's version, when it is still the one that the admin saw. */
export function update(
  desk: Desk,
  { id, fields, expected, versionId }: Parsed<'joinWays.update'>,
): Promise<JoinWayRow> {
  return inTurn(desk, id, async (record, client) => {
    const { connectionId, configId } = record;
    await refuseReadOnly(desk.deps, connectionId);
    const reading = await readVendor(desk, record, client, IMPATIENT);
    if (!reading.found) throw failure('not-found', 'joinWays.missing', `the vendor has no ${configId}`);
    const { row, joinWay } = reading;
    if (changedFields(joinWay.fields, expected).length > 0) {
      throw failure('conflict', 'joinWays.changedMeanwhile', `${configId} is another one than expected`);
    }
    const changed = changedFields(joinWay.fields, fields);
    if (changed.length === 0) return row;
    const source = versionId === undefined ? 'updated' : 'restored';
    const about = { remark: fields.remark, configId, fields: changed.length };
    const sent = await audited(desk, [`joinWay.${source}`, connectionId, about], () =>
      sendChange(desk, record, { fields, source }, () => client.updateJoinWay(configId, fields, IMPATIENT)),
    );
    return (await readBack(desk, id, client)) ?? sent;
  });
}

/** Deletes a join way at the vendor, when its remark was typed. */
export function remove(desk: Desk, { id, typed }: Parsed<'joinWays.remove'>): Promise<JoinWayRow> {
  return inTurn(desk, id, async (record, client) => {
    const { connectionId, configId, fields } = record;
    await refuseReadOnly(desk.deps, connectionId);
    const remark = fields?.remark ?? '';
    if (typed.trim() !== (remark.trim() || configId)) {
      throw failure('validation', 'joinWays.typed', `another name than that of ${configId} was typed`);
    }
    return audited(desk, ['joinWay.deleted', connectionId, { remark, configId }], () =>
      sendChange(desk, record, null, () => client.deleteJoinWay(configId, IMPATIENT)),
    );
  });
}

type Done = readonly [action: string, connectionId: string, detail: AuditEntry['detail']];

/**
 * Enters in the audit what was done, also when its answer was lost, since it may be done. A store that is away
 * for a moment is waited for: somebody who sees an error would do it once more.
 */
async function audited(
  { deps }: Desk,
  [action, connectionId, detail]: Done,
  work: () => Promise<JoinWayRow>,
): Promise<JoinWayRow> {
  const enter = (more: AuditEntry['detail']): Promise<unknown> =>
    insist(deps.timers, () => deps.audit(action, connectionId, { ...detail, ...more }));
  try {
    const row = await work();
    await enter({ configId: row.configId });
    return row;
  } catch (error) {
    if (asAppError(error).reason === 'joinWays.lost') await enter({ lost: true });
    throw error;
  }
}

/** Works on a join way in its turn, with the client of its connection. */
function inTurn<T>(
  desk: Desk,
  id: number,
  work: (record: JoinWayRecord, client: WecomClient) => Promise<T>,
): Promise<T> {
  return desk.inTurn(id, async () => {
    await desk.journal.ready();
    const record = await desk.find(id);
    const client = await desk.deps.client(record.connectionId);
    try {
      return await work(record, client);
    } finally {
      desk.changed();
    }
  });
}
