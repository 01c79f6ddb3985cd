import type { Licence } from '@shared/contract/updates';

/** The licences in whose name, kind or text every word occurs, as they were ordered. */
export function matchingLicences(licences: readonly Licence[], search: string): Licence[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return licences.filter(({ name, version, licence, text }) => {
    const all = `${name} ${version} ${licence} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
