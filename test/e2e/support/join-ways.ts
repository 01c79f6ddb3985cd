import type { Page } from 'playwright/test';
import type { JoinWayFacts } from '@main/practice/control/join-ways';
import type { JoinWayFields } from '@shared/domain/join-way';
import type { PracticeControl } from '../../support/practice-control';
import { ask } from './calls';
import { untilJob } from './steps';

/** The join ways that this app made, oldest first, as they are at the vendor. */
export async function ownWays(control: PracticeControl): Promise<JoinWayFacts[]> {
  return (await control.joinWays()).joinWays.filter(({ own }) => own);
}

/** Takes all of them into the vault of a connection, with their images. */
export async function adopted(page: Page, connectionId: string, control: PracticeControl): Promise<void> {
  const configIds = (await ownWays(control)).map(({ configId }) => configId);
  const { jobId } = await ask(page, 'joinWays.adopt', { connectionId, configIds });
  await untilJob(page, jobId);
}

interface Kept {
  /** What each version holds, newest first. */
  readonly versions: readonly JoinWayFields[];
  readonly png: Uint8Array | null;
}

/** Everything that a vault keeps, by config id. */
export async function vaultOf(page: Page, connectionId: string): Promise<Map<string, Kept>> {
  const { rows } = await ask(page, 'joinWays.list', { connectionId });
  const kept = new Map<string, Kept>();
  for (const { id, configId } of rows) {
    const { versions } = await ask(page, 'joinWays.detail', { id });
    const image = await ask(page, 'joinWays.image', { id });
    kept.set(configId, { versions: versions.map(({ fields }) => fields), png: image?.png ?? null });
  }
  return kept;
}
