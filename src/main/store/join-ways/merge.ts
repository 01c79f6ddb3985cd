import { changedFields, type JoinWayState, type VaultFile } from '@shared/domain/join-way';
import type { KeptJoinWay } from '../repositories/join-ways';
import { fieldsText, type NewVersion } from '../repositories/join-way-versions';
import type { JoinWayTables } from './tables';

export type FiledJoinWay = VaultFile['joinWays'][number];

/** From what says least of a join way to what ends it. */
const BY_WEIGHT: readonly JoinWayState[] = ['unread', 'unsettled', 'live', 'missing', 'deleted'];

/**
 * The state of a join way that a vault and a file know. What was read here outranks the file, which may
 * only say more of it: why the vendor does not know it any more.
 */
export function mergedState(
  { state, own }: { readonly state: JoinWayState; readonly own: boolean },
  filed: JoinWayState,
): JoinWayState {
  if (own && state !== 'unread') return state === 'missing' && filed === 'deleted' ? filed : state;
  return BY_WEIGHT.indexOf(filed) > BY_WEIGHT.indexOf(state) ? filed : state;
}

/** The versions of a file that a vault lacks, in their order. Twice the same in one second counts as two. */
export function lackingVersions(here: readonly NewVersion[], filed: readonly NewVersion[]): NewVersion[] {
  const nameOf = ({ at, fields }: NewVersion): string => `${at} ${fieldsText(fields)}`;
  const known = new Map<string, number>();
  for (const version of here) known.set(nameOf(version), (known.get(nameOf(version)) ?? 0) + 1);
  return filed.filter((version) => {
    const left = known.get(nameOf(version)) ?? 0;
    known.set(nameOf(version), left - 1);
    return left <= 0;
  });
}

/** What a file did to a vault. */
export type Merged = 'added' | 'completed' | 'known';

/**
 * Merges one join way of a file into the vault. Nothing that is here is lost or overwritten. Inside a
 * transaction.
 */
export function mergeJoinWay(
  tables: JoinWayTables,
  connectionId: string,
  filed: FiledJoinWay,
  at: number,
): Merged {
  const { joinWays } = tables;
  const found = joinWays.find(connectionId, filed.configId);
  const id = found ?? joinWays.add(connectionId, filed.configId, 'unread', at);
  const kept = joinWays.get(id);
  if (kept === null) return 'known';
  // A history that comes as a whole keeps its words; what is added to one that is here says where it came from.
  const marked = kept.versions > 0 ? ({ source: 'imported' } as const) : {};
  const changes = [
    mergeVersions(tables, kept, filed, marked),
    mergeState(tables, kept, filed),
    mergeImage(tables, kept, filed, at),
  ];
  if (found === null) return 'added';
  return changes.includes(true) ? 'completed' : 'known';
}

function mergeVersions(
  { joinWays, versions }: JoinWayTables,
  kept: KeptJoinWay,
  filed: FiledJoinWay,
  marked: Partial<NewVersion>,
): boolean {
  const lacking = lackingVersions(versions.of(kept.id), filed.versions);
  for (const version of lacking) versions.add(kept.id, { ...version, ...marked });
  const newest = versions.newest(kept.id);
  if (lacking.length === 0 || newest === null) return false;
  if (kept.fields === null || newest.at > kept.changedAt) joinWays.noteChanged(kept.id, newest.at);
  // A reading here that is later than all of the file still says what the vendor has.
  const { fields, readAt } = kept;
  if (fields === null || readAt === null || readAt <= newest.at) return true;
  if (changedFields(newest.fields, fields).length > 0)
    versions.add(kept.id, { at: readAt, source: 'read', fields });
  return true;
}

function mergeState(tables: JoinWayTables, kept: KeptJoinWay, filed: FiledJoinWay): boolean {
  const own = kept.readAt !== null || tables.calls.hasAny(kept.id);
  const state = mergedState({ state: kept.state, own }, filed.state);
  if (state === kept.state) return false;
  tables.joinWays.setState(kept.id, state, null);
  return true;
}

function mergeImage(
  { joinWays, images }: JoinWayTables,
  kept: KeptJoinWay,
  { qrCode, image }: FiledJoinWay,
  at: number,
): boolean {
  const addsCode = kept.qrCode === null && qrCode !== null;
  if (addsCode) joinWays.setQrCode(kept.id, qrCode);
  const addsImage = !kept.hasImage && image !== null;
  if (addsImage) images.write(kept.id, Buffer.from(image, 'base64'), at);
  return addsCode || addsImage;
}
