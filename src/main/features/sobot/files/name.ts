import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaskType } from '@shared/contract/sobot';
import type { Day } from '@shared/domain/day';

/** The vendor's own words for its task types (2.9). */
const KINDS: Readonly<Record<TaskType, string>> = {
  1: 'visit',
  2: 'conversation',
  3: 'evaluation',
  4: 'msg',
  5: 'user',
  6: 'ticket',
};

/** Most characters of what the vendor calls the file. */
const LONGEST = 60;

/**
 * The name that a file gets: vendor, day and kind, which are ours, and what is harmless of the last part
 * of its address. Nothing in it leads to another folder, hides the file or makes it a program.
 */
export function nameOf(day: Day, taskType: TaskType, url: URL): string {
  const own = decoded(url.pathname.split('/').at(-1) ?? '')
    .replace(/\.zip$/i, '')
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return `${['sobot', day, KINDS[taskType], own].filter((part) => part !== '').join('-')}.zip`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A place in the folder where no file is yet: what was downloaded before stays. */
export async function freePlace(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : name.replace(/\.zip$/, ` (${number}).zip`));
    const isTaken = await access(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}
