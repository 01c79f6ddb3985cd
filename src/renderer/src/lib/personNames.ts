import type { Person } from '@shared/contract/people';
import { visibleText } from './visibleText';

/** The name on one visible line; null where there is none that can be seen. */
export function shownName({ name }: Pick<Person, 'name'>): string | null {
  const text = visibleText(name ?? '').trim();
  return text === '' ? null : text;
}

/** The alias on one visible line, unless it is what stands as the name anyway. */
export function shownAlias(person: Pick<Person, 'name' | 'alias'>): string | null {
  const text = visibleText(person.alias ?? '').trim();
  return text === '' || text === shownName(person) ? null : text;
}
